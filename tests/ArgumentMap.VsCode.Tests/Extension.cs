using System.Diagnostics;

namespace ArgumentMap.VsCode.Tests;

/// <summary>The folder of the extension, and its package, which is built once for all tests.</summary>
public sealed class Extension
{
    public Extension() => Run("package.mjs");

    public static string Folder { get; } = Path.Combine(Root(), "src", "vscode");

    public static string Package => Path.Combine(Folder, "argument-map.vsix");

    /// <summary>What a script of the folder prints.</summary>
    public static string Run(string script, params string[] args)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, output + errors.Result);
        return output;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArgumentMap.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        return folder.FullName;
    }
}
