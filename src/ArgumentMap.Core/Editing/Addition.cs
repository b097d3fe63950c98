using ArgumentMap.Graph.Building;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Editing;

/// <summary>Adds an item, or a reference to one.</summary>
internal sealed class Addition(Edit edit)
{
    public EditResult Add(string? parent, NewItem item, string? before)
    {
        var keyword = Keywords.Parse(item.Keyword);
        if (keyword is Keyword.None or Keyword.Map)
            return EditResult.Refuse(UnknownKeyword(item.Keyword));
        if (item.Id is { } id && edit.WhyNot(id) is { } why)
            return EditResult.Refuse(why);
        var row = keyword.Row();
        if (item.Rating is { } rating && WhyNotRated(row, rating) is { } problem)
            return EditResult.Refuse(problem);
        var (point, refusal) = InsertionPoint.Find(edit, parent, before);
        refusal ??= NotAllowed(keyword, point);
        refusal ??= item.Properties.Select(property => Edit.WhyNotProperty(property.Name)).FirstOrDefault(why => why is not null);
        if (refusal is not null)
            return EditResult.Refuse(refusal);
        var words = ItemWriter.Words(item.Text, row.Declares is not null);
        if (words.Length == 0 && !row.MayBeEmpty)
            return EditResult.Refuse($"Expected the text of {keyword.WithArticle()}.");
        var writer = new ItemWriter(edit.Style);
        var inner = point.Blanks + edit.Style.Unit;
        var lines = writer.Item(point.Blanks, inner, keyword.Name(), item.Id ?? "", item.Rating, words);
        foreach (var (name, value) in item.Properties)
        {
            var prose = PropertyNames.Parse(name).Row()?.Type == PropertyType.Prose;
            lines += edit.Style.LineEnd + writer.Property(inner, name, ItemWriter.Words(value, prose));
        }

        if (keyword.HasId())
        {
            var text = TrailingTags.Split(words.AsMemory(), [], out _).ToString();
            edit.Ids.Add(point.After, keyword, item.Id, text);
        }

        var (offset, skip) = point.Put(edit, lines);
        return edit.Finish(offset, skip);
    }

    public EditResult Refer(string parent, string keyword, string id, string? locator)
    {
        var word = Keywords.Parse(keyword);
        if (word is Keyword.None or Keyword.Map)
            return EditResult.Refuse(UnknownKeyword(keyword));
        if (MapItem.Find(edit.Document, id) is not { } item)
            return EditResult.Refuse(edit.Unknown(id));
        var declared = item.IsSection ? Keyword.Section : edit.Graph.Nodes[item.Node].Kind.Keyword();
        if (declared.Class() != word.Class())
            return EditResult.Refuse($"'{id}' is {declared.WithArticle()}; '{keyword}' cannot refer to it.");
        if (locator is not null && word.Row().LinkQualifier is null)
            return EditResult.Refuse($"Only a source that is cited takes a place in it; '{id}' is {declared.WithArticle()}.");
        if (locator?.AsSpan().IndexOfAny("[]\r\n") >= 0)
            return EditResult.Refuse("The place in a source is on one line and has no square brackets, such as 'p. 3'.");
        var (point, refusal) = InsertionPoint.Find(edit, parent, null);
        if (refusal is not null || (refusal = NotAllowed(word, point)) is not null)
            return EditResult.Refuse(refusal);
        var line = new ItemWriter(edit.Style).Item(point.Blanks, point.Blanks, word.Name(), id, locator, null);
        var (offset, skip) = point.Put(edit, line);
        return edit.Finish(offset, skip);
    }

    /// <summary>Why an item cannot stand in a place; null where it can.</summary>
    private string? NotAllowed(Keyword keyword, in InsertionPoint point)
    {
        if (keyword.PlaceUnder(point.Keyword) is not { } place)
            return Placement.NotAllowed(keyword, point.Keyword);
        return place.AttacksStep && !MakesStep(edit, point.Parent)
            ? $"{keyword.Name()} attacks the step from the item above it to the next one above, and there is none here. Write "
                + "'objection' to attack the item itself."
            : null;
    }

    /// <summary>Whether a line bears on the item above it in a step that can be attacked.</summary>
    internal static bool MakesStep(Edit edit, int line)
    {
        if (line < 0)
            return false;
        var above = edit.Tree.Lines[line].Parent is >= 0 and var parent ? edit.Tree.Lines[parent].Keyword : Keyword.None;
        return edit.Tree.Lines[line].Keyword.PlaceUnder(above) is { IsStep: true };
    }

    /// <summary>Why an item cannot have a rating; null where it can.</summary>
    internal static string? WhyNotRated(KeywordRow row, string rating)
    {
        if (row.Qualifier?.Read is not { } read)
            return $"{row.Article} {row.Name} has no rating.";
        if (rating.AsSpan().IndexOfAny("[]\r\n") >= 0)
            return "A rating is on one line and without its square brackets, such as 0.9.";
        return read(rating, out var problem, out _) is null ? problem : null;
    }

    internal static string UnknownKeyword(string word) =>
        $"There is no item '{word}'. Expected {Language.Spelling.Alternatives([.. Keywords.Rows.Skip(1).Select(row => row.Name)])}.";
}
