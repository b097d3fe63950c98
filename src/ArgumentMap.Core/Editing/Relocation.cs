using System.Text;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Editing;

/// <summary>Moves an item with all that is nested in it.</summary>
internal sealed class Relocation(Edit edit)
{
    public EditResult Move(string id, string? parent, string? before, string? keyword)
    {
        var (line, refusal) = edit.LineOf(id);
        if (refusal is not null)
            return EditResult.Refuse(refusal);
        var word = keyword is null ? edit.Tree.Lines[line].Keyword : Keywords.Parse(keyword);
        if (word is Keyword.None or Keyword.Map)
            return EditResult.Refuse(Addition.UnknownKeyword(keyword ?? ""));
        (var point, refusal) = InsertionPoint.Find(edit, parent, before);
        if (refusal is not null)
            return EditResult.Refuse(refusal);
        var (first, last) = (Blocks.FirstLine(edit.Tree, line), Blocks.LastLine(edit.Tree, line));
        if (point.Parent >= line && point.Parent <= last)
            return EditResult.Refuse($"'{parent}' is nested in '{id}'. Move it out of there first.");
        if (WhyNot(line, last, word, point) is { } why)
            return EditResult.Refuse(why);
        if (IsThere(line, last, point) && word == edit.Tree.Lines[line].Keyword)
            return edit.Finish(edit.Tree.Lines[line].Word.Start);
        if (IsThere(line, last, point))
        {
            edit.Replace(edit.Tree.Lines[line].Word, word.Name());
            return edit.Finish(edit.Tree.Lines[line].Word.Start);
        }

        // Behind the block itself, where it is the last of what is nested in the item to move it under.
        if (point.Before < 0 && point.After >= first && point.After <= last)
            point = point with { After = Blocks.ContentAbove(edit.Tree, first) };
        edit.Ids.Move(line, last, point.Before >= 0 ? point.Before - 1 : point.After);
        if (edit.Ids.ToWrite(edit.Effort) is not { } ids)
            return EditResult.Refuse(Edit.WouldChangeIds);
        edit.Moves(first, last);
        var (offset, skip) = point.Put(edit, Block(first, line, last, point.Blanks, word, ids));
        edit.Replace(Blocks.WholeLines(edit.Tree, first, last), "");
        return edit.Finish(offset, skip + line - first);
    }

    private string? WhyNot(int line, int last, Keyword word, in InsertionPoint point)
    {
        if (word.Class() != edit.Tree.Lines[line].Keyword.Class())
            return $"{edit.Tree.Lines[line].Keyword.WithArticle()} cannot become {word.WithArticle()}. Add it anew.";
        if (word.PlaceUnder(point.Keyword) is not { } place)
            return Placement.NotAllowed(word, point.Keyword);
        if (place.AttacksStep && !Addition.MakesStep(edit, point.Parent))
            return $"{word.WithArticle()} attacks the step from the item above it, and there is none there. Move it elsewhere.";
        for (var i = line + 1; i <= last; i++)
        {
            ref readonly var nested = ref edit.Tree.Lines.ItemRef(i);
            if (nested.IsItem && nested.Parent == line && nested.Keyword.PlaceUnder(word) is { AttacksStep: true } && !place.IsStep)
                return "An undercut below it attacks the step to the item above it, and there is none there. Move or remove that first.";
        }

        return null;
    }

    /// <summary>Whether the item stands in the place already.</summary>
    private bool IsThere(int line, int last, in InsertionPoint point) =>
        point.Opening is null && edit.Tree.Lines[line].Parent == point.Parent
        && (point.Before >= 0
            ? point.Before >= Blocks.FirstLine(edit.Tree, line) && Blocks.ContentAbove(edit.Tree, point.Before) <= last
            : point.After == last);

    /// <summary>The lines of a block, indented as in their new place.</summary>
    private string Block(int first, int item, int last, string blanks, Keyword word, SortedDictionary<int, string> ids)
    {
        var tree = edit.Tree;
        var old = FileStyle.BlanksOf(tree, tree.Lines[item]);
        var text = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            ref readonly var line = ref tree.Lines.ItemRef(i);
            var own = FileStyle.BlanksOf(tree, line);
            if (line.Kind != LineKind.Blank)
                text.Append(blanks).Append(own.StartsWith(old, StringComparison.Ordinal) ? own.AsSpan(old.Length) : "");
            var rest = TextSpan.FromBounds(line.Span.Start + line.Indentation, line.Span.End);
            if (i == item || ids.ContainsKey(i))
            {
                text.Append(i == item ? word.Name() : tree.Source[line.Word]);
                if (ids.TryGetValue(i, out var id))
                    text.Append(' ').Append(id);
                rest = TextSpan.FromBounds(line.Word.End, line.Span.End);
            }

            text.Append(tree.Source[rest]);
            if (i < last)
                text.Append(tree.Source[TextSpan.FromBounds(line.Span.End, tree.Lines[i + 1].Span.Start)]);
        }

        return text.ToString();
    }
}
