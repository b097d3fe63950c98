using System.Runtime.CompilerServices;

namespace ArgumentMap.Graphviz.Tests;

/// <summary>The maps in <c>arguments/</c>.</summary>
internal static class Samples
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(SourceFolder(), "..", "..", "arguments"));

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".arg"));

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
