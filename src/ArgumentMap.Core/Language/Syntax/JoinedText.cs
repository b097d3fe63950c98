using System.Text;

namespace ArgumentMap.Language.Syntax;

/// <summary>The text of a line together with its continuation lines.</summary>
internal static class JoinedText
{
    /// <summary>The parts joined by single spaces; a slice of the source where there are no continuation lines.</summary>
    public static ReadOnlyMemory<char> Of(SyntaxTree tree, int index)
    {
        var lines = tree.Lines;
        var text = lines[index].Text;
        if (index + 1 == lines.Length || lines[index + 1].Kind != LineKind.Continuation)
            return tree.Source.Text.AsMemory(text.Start, text.Length);
        var joined = new StringBuilder();
        joined.Append(tree.Source[text]);
        for (var i = index + 1; i < lines.Length && lines[i].Kind == LineKind.Continuation; i++)
        {
            if (lines[i].Text.Length == 0)
                continue;
            if (joined.Length > 0)
                joined.Append(' ');
            joined.Append(tree.Source[lines[i].Text]);
        }

        return joined.ToString().AsMemory();
    }
}
