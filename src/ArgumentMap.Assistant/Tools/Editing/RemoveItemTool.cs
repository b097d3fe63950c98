using System.Collections.Immutable;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>Takes an item out, with all that is nested in it.</summary>
internal sealed class RemoveItemTool : EditingTool
{
    private static readonly Parameter WithReferences = new(
        "with_references", ParameterKind.Flag, "Whether to take out the lines that refer to it, too. Otherwise it is refused where there "
            + "are any.");

    public override string Name => "remove_item";

    public override string Title => "Remove an item";

    public override string Description => "Takes an item out of an argument map, with all that stands below it." + Answers;

    protected override ImmutableArray<Parameter> Others => [ItemParameters.Id, WithReferences];

    protected override Task<Change> ChangeAsync(ToolCall call, OpenedMap map) => Task.FromResult(
        new ItemEdits(map, call.Effort).Do(editor => editor.Remove(
            call.Arguments.Needed(ItemParameters.Id), call.Arguments.IsSet(WithReferences))).Change);
}
