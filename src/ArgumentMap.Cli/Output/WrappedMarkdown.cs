using System.Text;

namespace ArgumentMap.Cli.Output;

/// <summary>An outline in Markdown whose lines are broken to fit a terminal, and which reads the same as Markdown.</summary>
internal static class WrappedMarkdown
{
    /// <summary>The least columns of a text, however deep it is indented.</summary>
    private const int LeastRoom = 24;

    public static void Write(Stream stream, string markdown, int width)
    {
        using var writer = Paint.Writer(stream);
        foreach (var line in markdown.Split('\n').SkipLast(1))
            Write(writer, line, width);
    }

    /// <summary>The outline for readers and not for programs: without the backslashes that keep signs from being markup.</summary>
    public static string Plain(string markdown)
    {
        var plain = new StringBuilder(markdown.Length);
        for (var at = 0; at < markdown.Length; at++)
        {
            if (markdown[at] == '\\' && at + 1 < markdown.Length && char.IsAscii(markdown[at + 1])
                && (char.IsPunctuation(markdown[at + 1]) || char.IsSymbol(markdown[at + 1])))
                at++;
            plain.Append(markdown[at]);
        }

        return plain.ToString();
    }

    private static void Write(TextWriter writer, string line, int width)
    {
        if (TextLines.Columns(line) <= width)
        {
            writer.Write(line + "\n");
            return;
        }

        // A heading of several lines is underlined.
        var level = line.StartsWith("# ", StringComparison.Ordinal) ? 1 : line.StartsWith("## ", StringComparison.Ordinal) ? 2 : 0;
        if (level > 0)
            line = line[(level + 1)..];
        var text = line.TrimStart(' ');
        var isItem = text.StartsWith("- ", StringComparison.Ordinal);
        var start = line[..(line.Length - text.Length)] + (isItem ? "- " : "");
        var lines = TextLines.Of(isItem ? text[2..] : text, Math.Max(LeastRoom, width - start.Length), BeginsNothing);
        foreach (var each in lines)
        {
            writer.Write($"{start}{each}\n");
            start = new string(' ', start.Length);
        }

        if (level > 0)
            writer.Write(new string(level == 1 ? '=' : '-', Math.Min(width, lines.Max(TextLines.Columns))) + "\n");
    }

    /// <summary>Whether a word may stand at the start of a line: as the start of no list, heading, quotation or underline.</summary>
    private static bool BeginsNothing(string word) =>
        word.AsSpan().TrimStart("0123456789") is not (['.' or ')'] or []) && word.AsSpan().Trim("-+*=#>").Length > 0;
}
