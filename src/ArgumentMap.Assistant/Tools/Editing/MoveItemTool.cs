using System.Collections.Immutable;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>Puts an item elsewhere, with all that is nested in it.</summary>
internal sealed class MoveItemTool : EditingTool
{
    private static readonly Parameter Keyword = new(
        "keyword", ParameterKind.Text, "What it is to be there, such as objection for what was a premise. Leave out to keep what it is.")
    {
        Choices = Primer.KeywordNames,
    };

    public override string Name => "move_item";

    public override string Title => "Move an item";

    public override string Description =>
        "Puts an item of an argument map with all that stands below it under another item, to another place in the order, or makes a "
            + "premise of an objection and the like." + Answers;

    protected override ImmutableArray<Parameter> Others => [ItemParameters.Id, ItemParameters.Under, ItemParameters.Before, Keyword];

    protected override Task<Change> ChangeAsync(ToolCall call, OpenedMap map) => Task.FromResult(
        new ItemEdits(map, call.Effort).Do(editor => editor.Move(
            call.Arguments.Needed(ItemParameters.Id),
            call.Arguments.Text(ItemParameters.Under),
            call.Arguments.Text(ItemParameters.Before),
            call.Arguments.Text(Keyword))).Change);
}
