using ArgumentMap.Graph.Building;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Editing;

/// <summary>Changes what is written in the line of an item, or in its properties.</summary>
internal sealed class ItemChange(Edit edit)
{
    public EditResult Text(string id, string text)
    {
        var (line, refusal) = edit.LineOf(id);
        return refusal is not null ? EditResult.Refuse(refusal) : Text(line, text);
    }

    public EditResult Title(string title)
    {
        for (var i = 0; i < edit.Tree.Lines.Length; i++)
        {
            if (edit.Tree.Lines[i] is { IsItem: true, Keyword: Keyword.Map })
                return Text(i, title);
        }

        var words = ItemWriter.Words(title, hasParagraphs: false);
        if (words.Length == 0)
            return EditResult.Refuse("Expected the title of the map.");
        var line = new ItemWriter(edit.Style).Item("", edit.Style.Unit, Keyword.Map.Name(), "", null, words);
        edit.Replace(default, line + edit.Style.LineEnd + (edit.Tree.Source.Length == 0 ? "" : edit.Style.LineEnd));
        return edit.Finish(-1);
    }

    private EditResult Text(int line, string text)
    {
        ref readonly var item = ref edit.Tree.Lines.ItemRef(line);
        var row = item.Keyword.Row();
        var old = JoinedText.Of(edit.Tree, line);
        var words = ItemWriter.Words(text, row.Declares is not null);
        var plain = TrailingTags.Split(words.AsMemory(), [], out var tags).ToString();
        if (tags.IsEmpty)
            words = (words + " " + old[TrailingTags.Split(old, [], out _).Length..].ToString().Trim()).Trim();
        if (plain.Length == 0 && !row.MayBeEmpty)
            return EditResult.Refuse($"Expected the text of {item.Keyword.WithArticle()}.");
        if (words != old.ToString())
        {
            var header = Header(item);
            var blanks = FileStyle.BlanksOf(edit.Tree, item);
            var written = new ItemWriter(edit.Style).Item(
                blanks,
                edit.Style.BlanksBelow(edit.Tree, line),
                edit.Tree.Source[item.Word].ToString(),
                edit.Tree.Source[item.Id].ToString(),
                item.HasQualifier ? edit.Tree.Source[item.Qualifier].ToString() : null, words);
            var last = Blocks.LastLineOfText(edit.Tree, line);
            edit.Replace(TextSpan.FromBounds(ColonOf(line), edit.Tree.Lines[last].Span.End), written[(blanks.Length + header.Length)..]);
            edit.Ids.ChangeText(line, plain);
        }

        return edit.Finish(item.Word.Start);
    }

    public EditResult Rate(string id, string? rating)
    {
        var (line, refusal) = edit.LineOf(id);
        if (refusal is not null)
            return EditResult.Refuse(refusal);
        ref readonly var item = ref edit.Tree.Lines.ItemRef(line);
        if (rating is not null && Addition.WhyNotRated(item.Keyword.Row(), rating) is { } problem)
            return EditResult.Refuse(problem);
        var end = item.Id.Length > 0 ? item.Id.End : item.Word.End;
        if (rating is null && item.HasQualifier)
            edit.Replace(TextSpan.FromBounds(end, edit.Tree.Source.Text.IndexOf(']', item.Qualifier.End) + 1), "");
        else if (rating is not null && item.HasQualifier)
            edit.Replace(item.Qualifier, rating);
        else if (rating is not null)
            edit.Replace(new TextSpan(end, 0), $" [{rating}]");
        return edit.Finish(item.Word.Start);
    }

    public EditResult Property(string id, string name, string? value)
    {
        var (line, refusal) = edit.LineOf(id);
        refusal ??= Edit.WhyNotProperty(name);
        if (refusal is not null)
            return EditResult.Refuse(refusal);
        var (known, last) = FindProperty(line, name);
        var blanks = known < 0 ? edit.Style.BlanksBelow(edit.Tree, line) : FileStyle.BlanksOf(edit.Tree, edit.Tree.Lines[known]);
        var written = value is null ? null : new ItemWriter(edit.Style)
            .Property(blanks, name, ItemWriter.Words(value, PropertyNames.Parse(name).Row()?.Type == PropertyType.Prose));
        if (known >= 0 && written is null)
            edit.Replace(Blocks.WholeLines(edit.Tree, known, Blocks.LastLineOfText(edit.Tree, known)), "");
        else if (known >= 0 && JoinedText.Of(edit.Tree, known).ToString() != value)
            edit.Replace(
                TextSpan.FromBounds(
                    edit.Tree.Lines[known].Span.Start, edit.Tree.Lines[Blocks.LastLineOfText(edit.Tree, known)].Span.End),
                written!);
        else if (known < 0 && written is not null)
            edit.Replace(new TextSpan(edit.Tree.Lines[last].Span.End, 0), edit.Style.LineEnd + written);
        return edit.Finish(edit.Tree.Lines[line].Word.Start);
    }

    /// <summary>The line of a property, -1 for none, and the last line of those that come before what is nested in the item.</summary>
    private (int Known, int Last) FindProperty(int item, string name)
    {
        var (known, last, sawItem) = (-1, Blocks.LastLineOfText(edit.Tree, item), false);
        for (var i = last + 1; i < edit.Tree.Lines.Length; i++)
        {
            ref readonly var line = ref edit.Tree.Lines.ItemRef(i);
            if (line.IsItem && line.Parent < item)
                break;
            sawItem |= line.IsItem;
            if (line.Kind != LineKind.Property || line.Parent != item)
                continue;
            if (known < 0 && edit.Tree.Source[line.Word].SequenceEqual(name))
                known = i;
            if (!sawItem)
                last = Blocks.LastLineOfText(edit.Tree, i);
        }

        return (known, last);
    }

    /// <summary>What is written before the colon in canonical form.</summary>
    private string Header(in LineSyntax item) =>
        edit.Tree.Source[item.Word].ToString() + (item.Id.Length > 0 ? " " + edit.Tree.Source[item.Id].ToString() : "")
        + (item.HasQualifier ? $" [{edit.Tree.Source[item.Qualifier]}]" : "");

    private int ColonOf(int line)
    {
        ref readonly var item = ref edit.Tree.Lines.ItemRef(line);
        var header = Math.Max(item.Word.End, Math.Max(item.Id.End, item.HasQualifier ? item.Qualifier.End : 0));
        return edit.Tree.Source.Text.IndexOf(':', header);
    }
}
