using ArgumentMap.Diagnostics;
using ArgumentMap.Language;

namespace ArgumentMap.Review.Rules;

/// <summary>A word looks like a tag but does not stand at the end of a text.</summary>
internal sealed class StrayTagRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG221", "stray-tag", Severity.Note)
    {
        FiresWhen = "a word begins with '#' but does not stand at the end of a text, so that it is no tag",
        Advice =
            "Tags are the last words of a text, with blanks between them and nothing behind them, no comma and no full stop. Anywhere else "
            + "'#' is part of the text.",
        Bad = """
            claim closed [0.9]: The #bridge closed in the night #traffic.
            """,
        Good = """
            claim closed [0.9]: The bridge closed in the night. #bridge #traffic
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var node in map.Nodes)
        {
            if (First(node.Text.Span) is not { Length: > 0 } word)
                continue;
            yield return new Finding(
                $"'{word}' is text here, not a tag. Tags are the last words of a text, with nothing behind them: write it there, or without "
                    + "the '#'.",
                TextPlace.Of(node.Location, word));
        }
    }

    private static string First(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf('#') is >= 0 and var at; from += at + 1)
        {
            var start = from + at;
            var length = 1 + Characters.IdLength(text[(start + 1)..]);
            var word = text.Slice(start, length).TrimEnd('.');
            if ((start == 0 || char.IsWhiteSpace(text[start - 1])) && Characters.IsTag(word))
                return word.ToString();
        }

        return "";
    }
}
