using System.Text;
using DiffPlex.Renderer;

namespace ArgumentMap.Cli.Output;

/// <summary>What would change in a file, as <c>diff -u</c> prints it; nothing where nothing would.</summary>
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

    /// <summary>Without the last line end, behind which no line begins.</summary>
    private static string Lines(string text) => text.EndsWith('\n') ? text[..^1] : text;
}
