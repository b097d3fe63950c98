using ArgumentMap.Language.Syntax;
using ArgumentMap.Text;

namespace ArgumentMap.Editing;

/// <summary>How a file is written: its line ends and its indentation, which an edit keeps.</summary>
/// <param name="LineEnd">That of its first line.</param>
/// <param name="Unit">What one level is indented by more than the one above it.</param>
internal readonly record struct FileStyle(string LineEnd, string Unit)
{
    private const string UsualUnit = "  ";

    public static FileStyle Of(SyntaxTree tree)
    {
        var text = tree.Source.Text;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new FileStyle(end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n", UnitOf(tree));
    }

    /// <summary>The blanks that a line begins with.</summary>
    public static string BlanksOf(SyntaxTree tree, in LineSyntax line) =>
        tree.Source[new TextSpan(line.Span.Start, line.Indentation)].ToString();

    /// <summary>The blanks of lines nested in an item: those of the first that is, else one level more than its own.</summary>
    public string BlanksBelow(SyntaxTree tree, int item)
    {
        for (var i = item + 1; i < tree.Lines.Length; i++)
        {
            ref readonly var line = ref tree.Lines.ItemRef(i);
            if ((line.IsItem || line.Kind == LineKind.Property) && line.Parent == item)
                return BlanksOf(tree, line);
            if (line.IsItem && line.Parent < item)
                break;
        }

        return BlanksOf(tree, tree.Lines[item]) + Unit;
    }

    private static string UnitOf(SyntaxTree tree)
    {
        foreach (ref readonly var line in tree.Lines.AsSpan())
        {
            if (!(line.IsItem || line.Kind == LineKind.Property) || line.Parent < 0 || line.IsMisplaced)
                continue;
            var outer = BlanksOf(tree, tree.Lines[line.Parent]);
            var own = BlanksOf(tree, line);
            if (own.Length > outer.Length && own.StartsWith(outer, StringComparison.Ordinal))
                return own[outer.Length..];
        }

        return UsualUnit;
    }
}
