using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Text;

namespace ArgumentMap.Review.Rules;

/// <summary>A text contains what looks like a comment.</summary>
internal sealed class CommentInTextRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG222", "comment-in-text", Severity.Note)
    {
        FiresWhen = "a text contains '//' or '#' between blanks, as if a comment began there",
        Advice = "A comment is a line of its own that begins with '//'. Behind a text it is part of that text, and is shown with it.",
        Bad = """
            claim closed [0.9]: The bridge closed // ask who saw it
            """,
        Good = """
            // ask who saw it
            claim closed [0.9]: The bridge closed
            """,
        CanBeSilenced = true,
        HasFix = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var node in map.Nodes)
        {
            if (Start(node.Text.Span) is not (> 0 and var start))
                continue;
            var comment = node.Text.Span[start..].ToString();
            yield return new Finding(
                $"'{Shown(comment)}' is part of the text here. A comment is a line of its own that begins with '//'.",
                TextPlace.Of(node.Location, comment))
            {
                Fix = Move(node, comment),
            };
        }
    }

    /// <summary>Where a comment seems to begin; -1 for nowhere.</summary>
    private static int Start(ReadOnlySpan<char> text)
    {
        for (var from = 1; from < text.Length && text[from..].IndexOfAny('/', '#') is >= 0 and var at; from += at + 1)
        {
            var start = from + at;
            var length = text[start] == '#' ? 1 : text[start..].StartsWith("//") ? 2 : 0;
            if (length == 0 || text[start - 1] != ' ' || start + length >= text.Length)
                continue;
            var next = text[start + length];
            var isNumber = length == 1 && text[(start + 1)..].TrimStart() is { IsEmpty: false } rest && char.IsAsciiDigit(rest[0]);
            if ((length == 2 || next == ' ') && !isNumber)
                return start;
        }

        return -1;
    }

    private static string Shown(string comment) => comment.Length <= 40 ? comment : comment[..39] + "\u2026";

    /// <summary>The text becomes shorter, so that only its author can say whether it should.</summary>
    private static CodeFix? Move(Node node, string comment)
    {
        if (SourceLines.At(node.Location) is not { } lines)
            return null;
        var at = lines.Text.LastIndexOf(comment, StringComparison.Ordinal);
        if (at < 0 || lines.Text[at..].TrimEnd().Length != comment.Length)
            return null;
        var line = lines.Whole(lines.Line).Start;
        var end = line + lines.Text[..at].TrimEnd().Length;
        var indentation = lines.Text[..lines.Indentation];
        return new CodeFix(
            "move it above the line",
            [
                new TextEdit(new TextSpan(line, 0), $"{indentation}// {comment.TrimStart('/', '#').Trim()}\n"),
                new TextEdit(TextSpan.FromBounds(end, line + at + comment.Length), ""),
            ])
        {
            IsSafe = false,
        };
    }
}
