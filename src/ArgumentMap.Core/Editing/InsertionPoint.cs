using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Editing;

/// <summary>A place in a map's own file where lines can be put.</summary>
/// <param name="Parent">The line of the item above; -1 for the top.</param>
/// <param name="Keyword">The keyword above.</param>
/// <param name="Before">The first line that goes below what is put there; -1 to put it behind <paramref name="After"/>.</param>
/// <param name="After">The line that it goes behind; -1 where there is none.</param>
/// <param name="Blanks">What it is indented by.</param>
internal readonly record struct InsertionPoint(int Parent, Keyword Keyword, int Before, int After, string Blanks)
{
    /// <summary>A reference to the item above that must be written first, since it is declared in another file; null for none.</summary>
    public string? Opening { get; private init; }

    /// <summary>Finds the place below an item or section, or at the top, or why there is none.</summary>
    public static (InsertionPoint Point, string? Refusal) Find(Edit edit, string? parent, string? before)
    {
        var tree = edit.Tree;
        var (line, opening, refusal) = parent is null ? (-1, null, null) : ParentLine(edit, parent);
        if (refusal is not null)
            return (default, refusal);
        if (before is not null)
            return Above(edit, parent, before);
        if (opening is not null)
        {
            var keyword = edit.Graph.Nodes[edit.Graph.IndexOf(parent!)].Kind.Keyword();
            return (new InsertionPoint(-1, keyword, -1, Blocks.ContentAbove(tree, tree.Lines.Length), edit.Style.Unit)
            {
                Opening = opening,
            }, null);
        }

        if (line < 0)
            return (new InsertionPoint(-1, Keyword.None, -1, Blocks.ContentAbove(tree, tree.Lines.Length), ""), null);
        var last = Blocks.LastLine(tree, line);
        return (new InsertionPoint(line, tree.Lines[line].Keyword, -1, last, edit.Style.BlanksBelow(tree, line)), null);
    }

    /// <summary>Puts lines there.</summary>
    /// <returns>Where, and how many lines below that the first of them stands.</returns>
    public (int Offset, int Skip) Put(Edit edit, string lines)
    {
        var (tree, end) = (edit.Tree, edit.Style.LineEnd);
        var isTop = Blanks.Length == 0 || Opening is not null;
        if (Before >= 0)
        {
            var start = tree.Lines[Before].Span.Start;
            edit.Replace(new TextSpan(start, 0), lines + end + (isTop ? end : ""));
            return (start, 0);
        }

        if (After < 0)
        {
            var isEmpty = tree.Lines[^1].Span.Length == 0;
            edit.Replace(new TextSpan(tree.Source.Length, 0), (isEmpty ? "" : end) + lines + (isEmpty ? end : ""));
            return (tree.Source.Length, isEmpty ? 0 : 1);
        }

        var opening = Opening is null ? "" : Opening + end;
        var at = tree.Lines[After].Span.End;
        edit.Replace(new TextSpan(at, 0), end + (isTop ? end : "") + opening + lines);
        return (at, 1 + (isTop ? 1 : 0) + (Opening is null ? 0 : 1));
    }

    private static (InsertionPoint Point, string? Refusal) Above(Edit edit, string? parent, string before)
    {
        var tree = edit.Tree;
        if (MapItem.Find(edit.Document, before) is not { } item)
            return (default, edit.Unknown(before));
        foreach (var mention in Mentions.Of(edit.Document, item))
        {
            if (mention.Line.File != 0 || !tree.Lines[mention.Line.Line].IsItem)
                continue;
            ref readonly var line = ref tree.Lines.ItemRef(mention.Line.Line);
            var isBelow = parent is null ? line.Parent < 0 : line.Parent >= 0 && IsLineOf(edit, line.Parent, parent);
            if (!isBelow)
                continue;
            var first = Blocks.FirstLine(tree, mention.Line.Line);
            var above = line.Parent < 0 ? Keyword.None : tree.Lines[line.Parent].Keyword;
            return (new InsertionPoint(line.Parent, above, first, first - 1, FileStyle.BlanksOf(tree, line)), null);
        }

        return (default, parent is null
            ? $"'{before}' does not stand at the top. Name something that does, or nothing for the end."
            : $"'{before}' does not stand directly below '{parent}'. Name something that does, or nothing for the end.");
    }

    private static bool IsLineOf(Edit edit, int line, string id) => MapItem.At(edit.Document, line)?.IdIn(edit.Graph) == id;

    /// <summary>The line to put things below: that of the declaration, else the first reference in this file that can be opened.</summary>
    private static (int Line, string? Opening, string? Refusal) ParentLine(Edit edit, string id)
    {
        if (MapItem.Find(edit.Document, id) is not { } item)
            return (-1, null, edit.Unknown(id));
        var place = item.DeclarationIn(edit.Document);
        if (place.File == 0)
            return (place.Line, null, null);
        foreach (var mention in Mentions.Of(edit.Document, item))
        {
            if (mention.Line.File == 0 && edit.Tree.Lines[mention.Line.Line].IsItem)
                return (mention.Line.Line, null, null);
        }

        if (item.IsSection || !edit.Graph.Nodes[item.Node].Kind.MayStandAtTop())
            return (-1, null, $"'{id}' is declared in '{edit.Document.Trees[place.File].Source.Path}'. Edit that file.");
        return (-1, $"{edit.Graph.Nodes[item.Node].Kind.Keyword().Name()} {id}", null);
    }
}
