using System.Runtime.CompilerServices;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests;

/// <summary>Maps for tests: from a text, or from the samples in <c>arguments/</c>.</summary>
internal static class Maps
{
    /// <summary>The beginning of a map that can be written in every format: one of them needs these settings.</summary>
    public const string Published = "map: M\n  author: A\n  date: 2024\n  url: https://a.example\n";

    public static string Root { get; } = Path.GetFullPath(Path.Combine(SourceFolder(), "..", ".."));

    /// <summary>The samples, by path relative to <c>arguments/</c>.</summary>
    public static IReadOnlyList<string> Samples { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "arguments"), "*.arg", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(Root, "arguments"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, string> Texts = Samples.ToDictionary(name => name, name =>
        File.ReadAllText(SamplePath(name)));

    public static ArgumentDocument Parse(string text) => ArgumentDocument.Parse(new SourceText(text, "map.arg"));

    /// <summary>A map without diagnostics; fails if it has any.</summary>
    public static ArgumentDocument Valid(string text)
    {
        var document = Parse(text);
        Assert.Empty(document.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return document;
    }

    public static ArgumentDocument Sample(string name) => Sample(name, Texts[name]);

    /// <summary>A sample with another text for its own file.</summary>
    public static ArgumentDocument Sample(string name, string text) => ArgumentDocument.Parse(new SourceText(text, name), Texts);

    private static string SamplePath(string name) => Path.Combine(Root, "arguments", name);

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
