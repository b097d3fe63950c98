using System.Diagnostics;

namespace ArgumentMap.LanguageServer.Tests;

/// <summary>
/// Real editors, without a screen: <c>tests/editors/</c> drives Neovim and Emacs with eglot. Where one is not installed, its test is skipped.
/// </summary>
public sealed class EditorTests
{
    [EditorFact("nvim")]
    public async Task Neovim_shows_diagnostics_verdicts_and_renames() => Assert.Equal(
        ["diagnostics", "no errors after a change", "hover with a verdict", "completion", "inlay hints", "rename"],
        await SeenAsync("nvim", "--headless", "--clean", "-u", "neovim.lua"));

    [EditorFact("emacs")]
    public async Task Emacs_shows_diagnostics_verdicts_and_renames() => Assert.Equal(
        ["diagnostics", "no errors after a change", "hover with a verdict", "rename"],
        await SeenAsync("emacs", "--batch", "-Q", "-l", "eglot.el"));

    private static async Task<List<string>> SeenAsync(string editor, params string[] arguments)
    {
        const string Map = "claim a [likely]: The bridge closed\n  premis b [likely]: The water stood high\n  \n";
        using var folder = new MapFolder(("map.arg", Map));
        var start = new ProcessStartInfo(editor)
        {
            WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument.Contains('.', StringComparison.Ordinal) ? Path.Combine(Scripts(), argument) : argument);
        start.Environment["ARGMAP"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "argmap.dll")}";
        start.Environment["HOME"] = folder.Path;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await error);
        return [.. (output + "\n" + await error).Split('\n').Where(line => line.StartsWith("seen: ", StringComparison.Ordinal))
            .Select(line => line["seen: ".Length..].TrimEnd())];
    }

    private static string Scripts()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "tests", "editors")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "tests", "editors");
    }
}
