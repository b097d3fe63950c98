using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Review.Rules;

/// <summary>The whole text of a statement is in quotation marks.</summary>
internal sealed class QuotedTextRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG223", "quoted-text", Severity.Note)
    {
        FiresWhen = "the whole text of a statement is in quotation marks",
        Advice =
            "A text needs no quotation marks, and those around it are shown with it. Where somebody is quoted, say who: the statement is then "
            + "that they said so, or the words belong to a 'quote' below a citation.",
        Bad = """
            claim closed [0.9]: "The bridge closed"
            """,
        Good = """
            claim closed [0.9]: The bridge closed
            """,
        CanBeSilenced = true,
        HasFix = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var node in map.Nodes)
        {
            if (!node.Kind.IsStatement() || !IsQuoted(node.Text.Span))
                continue;
            var text = node.Text.Span.ToString();
            var place = TextPlace.Of(node.Location, text);
            yield return new Finding(
                "The quotation marks around the text are part of it. A text needs none: leave them out, or say who is quoted.", place)
            {
                Fix = place.Source is null || place.Span.Length != text.Length
                    ? null
                    : new CodeFix(
                        "leave out the quotation marks",
                        [
                            new TextEdit(new TextSpan(place.Span.Start, 1), ""), new TextEdit(new TextSpan(place.Span.End - 1, 1), ""),
                        ])
                    {
                        IsSafe = false,
                    },
            };
        }
    }

    /// <summary>Whether the first mark is closed by the last one, and by none before it.</summary>
    private static bool IsQuoted(ReadOnlySpan<char> text)
    {
        if (text.Length < 3)
            return false;
        var close = text[0] switch
        {
            '"' or '\'' => text[0],
            '\u201C' => '\u201D',
            '\u201E' => '\u201C',
            '\u2018' => '\u2019',
            '\u00AB' => '\u00BB',
            _ => '\0',
        };
        return close != '\0' && text[^1] == close && !text[1..^1].Contains(close) && !text[1..^1].Contains(text[0]);
    }
}
