using System.Text;
using ArgumentMap.Language;
using ArgumentMap.Language.Formatting;

namespace ArgumentMap.Editing;

/// <summary>Writes lines in the style of a file: canonical except for its line ends and indentation.</summary>
internal sealed class ItemWriter(FileStyle style)
{
    private const int CanonicalUnit = 2;

    /// <param name="blanks">What the item is indented by.</param>
    /// <param name="inner">What the lines that continue its text are indented by.</param>
    /// <param name="words">Text and tags; null for a reference.</param>
    /// <returns>The lines without the line end of the last one.</returns>
    public string Item(string blanks, string inner, string keyword, string id, string? qualifier, string? words)
    {
        var writer = new LineWriter();
        writer.Item(DepthOf(blanks), keyword, id, qualifier, words);
        return InStyle(writer.ToString(), blanks, inner);
    }

    public string Property(string blanks, string name, string value)
    {
        var writer = new LineWriter();
        writer.Property(DepthOf(blanks), name, value);
        return InStyle(writer.ToString(), blanks, blanks + style.Unit);
    }

    /// <summary>A text as it is written in a map: paragraphs parted by an empty line, each on one line.</summary>
    public static string Words(string text, bool hasParagraphs)
    {
        var words = new StringBuilder(text.Length);
        var isParted = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var part = line.AsSpan().Trim();
            if (part.IsEmpty)
            {
                isParted = true;
                continue;
            }

            if (words.Length > 0)
                words.Append(isParted && hasParagraphs ? Paragraphs.Break : " ");
            words.Append(part);
            isParted = false;
        }

        return words.ToString();
    }

    private static int DepthOf(string blanks) => (blanks.Length + blanks.Count(blank => blank == '\t')) / CanonicalUnit;

    private string InStyle(string written, string blanks, string inner)
    {
        var text = new StringBuilder(written.Length);
        foreach (var line in written.TrimEnd('\n').Split('\n'))
        {
            var isFirst = text.Length == 0;
            text.Append(isFirst ? "" : style.LineEnd).Append(isFirst ? blanks : inner).Append(line.AsSpan().TrimStart(' '));
        }

        return text.ToString();
    }
}
