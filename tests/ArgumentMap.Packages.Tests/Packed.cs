using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace ArgumentMap.Packages.Tests;

/// <summary>The packages, packed once for all tests from the output of the build.</summary>
public sealed class Packed : IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("argument-map-packages");

    public Packed()
    {
        foreach (var project in Projects)
            Run(Root, "pack", $"src/{project}", "--no-build", "-c", Configuration, "-o", Folder);
    }

    public static IReadOnlyList<string> Libraries { get; } =
        ["ArgumentMap.Core", "ArgumentMap.Graphviz", "ArgumentMap.Workspace", "ArgumentMap.Markdig"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(SourceFolder(), "..", ".."));

    /// <summary>The folder that the packages are in.</summary>
    public string Folder => _folder.FullName;

    public string Version => Open(Libraries[0]).Metadata["version"];

    private static IEnumerable<string> Projects => [.. Libraries, "ArgumentMap.Cli"];

    /// <summary>The entries of a package by name, and its metadata.</summary>
    public (IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<string> Files) Open(string id)
    {
        using var archive = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Folder, $"{id}.*.nupkg"), IsOf(id)));
        using var nuspec = archive.GetEntry($"{id}.nuspec")!.Open();
        var metadata = XDocument
            .Load(nuspec).Root!.Elements()
            .Single()
            .Elements()
            .ToDictionary(entry => entry.Name.LocalName, entry => entry.Value);
        return (metadata, [.. archive.Entries.Select(entry => entry.FullName)]);
    }

    /// <summary>Runs the SDK and returns what it printed; fails if it failed.</summary>
    public static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + error.Result);
        return output;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Predicate<string> IsOf(string id) => path => char.IsAsciiDigit(Path.GetFileName(path)[id.Length + 1]);

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
