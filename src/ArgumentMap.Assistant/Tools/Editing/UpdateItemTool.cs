using System.Collections.Immutable;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>Changes what is written in one item.</summary>
internal sealed class UpdateItemTool : EditingTool
{
    private static readonly Parameter Words = new("text", ParameterKind.Text, "Its new text; tags stay where the new text has none.");

    private static readonly Parameter Rating = ItemParameters.Rating with
    {
        Description = "Its new rating, as it stands in square brackets (0.9, likely, B2); an empty text takes the rating out.",
    };

    private static readonly Parameter Properties = ItemParameters.Properties with
    {
        Description = "Properties to set, such as {\"date\": \"2025-02-11\"}; an empty text takes one out: {\"note\": \"\"}.",
    };

    private static readonly Parameter NewId = new(
        "new_id", ParameterKind.Text, "Another id for it, one word; every line that refers to it is changed, too.");

    public override string Name => "update_item";

    public override string Title => "Change an item";

    public override string Description =>
        "Changes the text, the rating, the properties or the id of one item of an argument map, and leaves everything else as it is, "
        + "comments included." + Answers;

    protected override ImmutableArray<Parameter> Others => [ItemParameters.Id, Words, Rating, Properties, NewId];

    protected override Task<Change> ChangeAsync(ToolCall call, OpenedMap map)
    {
        var id = call.Arguments.Needed(ItemParameters.Id);
        var (words, rating, newId) = (call.Arguments.Text(Words), ItemParameters.RatingOf(call), call.Arguments.Text(NewId));
        var properties = call.Arguments.Pairs(Properties);
        if (words is null && rating is null && newId is null && properties.IsEmpty)
            return Task.FromResult(Editing.Change.Refuse("Say what to change: 'text', 'rating', 'properties' or 'new_id'."));
        var edits = new ItemEdits(map, call.Effort);
        // A generated id follows from the text, so the text comes last of what is found by the id.
        if (rating is not null)
            edits.Do(editor => editor.Rate(id, rating.Length == 0 ? null : rating));
        foreach (var (name, value) in properties)
            edits.Do(editor => editor.SetProperty(id, name, value));
        if (words is not null)
            edits.Do(editor => editor.ChangeText(id, words));
        if (newId is not null)
            edits.Do(editor => editor.Rename(edits.Id ?? id, newId));
        return Task.FromResult(edits.Change);
    }
}
