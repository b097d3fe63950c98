using System.Text;
using DiffPlex.Renderer;

namespace ArgumentMap.Cli.Output;

/// <summary>What would change in a file, as <c>diff -u</c> prints it.</summary>
internal static class UnifiedDiff
{
    public static void Print(Stream stream, string name, string before, string after)
    {
        if (before == after)
            return;
        var diff = UnidiffRenderer
            .GenerateUnidiff(Lines(before), Lines(after), name, name, ignoreWhitespace: false)
            .ReplaceLineEndings("\n")
            .TrimEnd('\n');
        stream.Write(Encoding.UTF8.GetBytes(diff + "\n"));
    }

    /// <summary>Removes the last line end: the renderer would take it for the start of another line.</summary>
    private static string Lines(string text) => text.EndsWith('\n') ? text[..^1] : text;
}
