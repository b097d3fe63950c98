using System.Text;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Language.Syntax;

/// <summary>The text of a line together with its continuation lines.</summary>
internal static class JoinedText
{
    /// <summary>
    /// The parts joined by single spaces, or by none between letters of a script that has none, and in a text that may have paragraphs by a
    /// break where a line is empty; a slice of the source where there are no continuation lines.
    /// </summary>
    public static ReadOnlyMemory<char> Of(SyntaxTree tree, int index)
    {
        var lines = tree.Lines;
        var text = lines[index].Text;
        if (index + 1 == lines.Length || lines[index + 1].Kind != LineKind.Continuation)
            return tree.Source.Text.AsMemory(text.Start, text.Length);
        var joined = new StringBuilder();
        joined.Append(tree.Source[text]);
        var hasParagraphs = HasParagraphs(lines[index]);
        var isParted = false;
        var last = tree.Source[text];
        for (var i = index + 1; i < lines.Length && lines[i].Kind == LineKind.Continuation; i++)
        {
            if (lines[i].Text.Length == 0)
            {
                isParted = hasParagraphs;
                continue;
            }

            var part = tree.Source[lines[i].Text];
            if (joined.Length > 0 && isParted)
                joined.Append(Paragraphs.Break);
            else if (joined.Length > 0 && !Characters.JoinWithoutBlank(last, part))
                joined.Append(' ');
            joined.Append(part);
            last = part;
            isParted = false;
        }

        return joined.ToString().AsMemory();
    }

    /// <summary>Titles, paths and values other than prose are one line.</summary>
    private static bool HasParagraphs(in LineSyntax line) => line.Kind == LineKind.Property
        ? line.Property.Row()?.Type == PropertyType.Prose
        : line.Keyword.Row().Declares is not null;
}
