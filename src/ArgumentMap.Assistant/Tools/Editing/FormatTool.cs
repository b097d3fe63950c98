using System.Collections.Immutable;
using ArgumentMap.Language.Formatting;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>Puts a map into canonical form.</summary>
internal sealed class FormatTool : EditingTool
{
    public override string Name => "format";

    public override string Title => "Format a map";

    public override string Description =>
        "Puts the text of an argument map into canonical form: indentation, blanks and the order of properties. What it says does not "
            + "change."
        + Answers;

    protected override ImmutableArray<Parameter> Others => [];

    protected override Task<Change> ChangeAsync(ToolCall call, OpenedMap map) => Task.FromResult(
        !map.Document.Trees.IsEmpty && Formatter.Format(map.Document.Trees[0]) is { } text
            ? new Change(text)
            : Change.Refuse("The map was not changed, because lines of it cannot be read. check says which; correct them first."));
}
