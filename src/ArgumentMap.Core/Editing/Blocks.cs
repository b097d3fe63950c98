using ArgumentMap.Language.Syntax;
using ArgumentMap.Text;

namespace ArgumentMap.Editing;

/// <summary>The lines of a file that belong together: an item with all that is nested in it.</summary>
internal static class Blocks
{
    /// <summary>The last line of an item or property with all that is nested in it and the lines that continue its text.</summary>
    public static int LastLine(SyntaxTree tree, int first)
    {
        var last = first;
        for (var i = first + 1; i < tree.Lines.Length; i++)
        {
            ref readonly var line = ref tree.Lines.ItemRef(i);
            if (line.Kind is LineKind.Blank or LineKind.Comment)
                continue;
            if (line.Parent < first)
                break;
            last = i;
        }

        return last;
    }

    /// <summary>The last line of the text of an item or property, continued as it may be.</summary>
    public static int LastLineOfText(SyntaxTree tree, int line)
    {
        while (line + 1 < tree.Lines.Length && tree.Lines[line + 1].Kind == LineKind.Continuation)
            line++;
        return line;
    }

    /// <summary>The first of the comments directly above an item that are indented like it; the item itself where there is none.</summary>
    public static int FirstLine(SyntaxTree tree, int item)
    {
        var first = item;
        while (first > 0 && tree.Lines[first - 1] is { Kind: LineKind.Comment } above && above.Indentation == tree.Lines[item].Indentation)
            first--;
        return first;
    }

    /// <summary>The nearest line above that is neither blank nor a comment; -1 for none.</summary>
    public static int ContentAbove(SyntaxTree tree, int line)
    {
        do
            line--;
        while (line >= 0 && tree.Lines[line].Kind is LineKind.Blank or LineKind.Comment);
        return line;
    }

    /// <summary>Some lines with their line ends; of the last lines of a file, which may have none, with the line end above them.</summary>
    public static TextSpan WholeLines(SyntaxTree tree, int first, int last)
    {
        var start = tree.Lines[first].Span.Start;
        if (last + 1 < tree.Lines.Length)
            return TextSpan.FromBounds(start, tree.Lines[last + 1].Span.Start);
        return TextSpan.FromBounds(first == 0 ? start : tree.Lines[first - 1].Span.End, tree.Lines[last].Span.End);
    }
}
