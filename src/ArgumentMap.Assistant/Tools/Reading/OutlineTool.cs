using System.Collections.Immutable;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Formats;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>What rests on what, as an outline with ids.</summary>
internal sealed class OutlineTool() : ReadingTool<TextAnswer>(AnswerJson.Default.TextAnswer)
{
    private static readonly Parameter Scores = new("scores", ParameterKind.Flag, "Whether to show strengths and verdicts.");

    private static readonly Parameter Depth = new(
        "depth", ParameterKind.Count, "Levels to show, at least 1; what lies deeper is counted. Leave out for all.");

    public override string Name => "outline";

    public override string Title => "Outline a map";

    public override string Description =>
        "What rests on what in an argument map, as an indented outline in Markdown: + supports, − attacks, each item with its id at the "
            + "end of its line. Begin with it to get to know a map; the other tools take the ids that it shows.";

    protected override ImmutableArray<Parameter> Others => [Scores, Depth, MapParameters.From];

    protected override ToolAnswer Answer(ToolCall call, OpenedMap map)
    {
        var (options, refusal) = ScoringOf(call);
        var depth = call.Arguments.Count(Depth);
        var rendering = new RenderOptions
        {
            HasLinks = false,
            Depth = depth == 0 ? null : depth,
            Scores = call.Arguments.IsSet(Scores) ? options : null,
        };
        return options is null ? ToolAnswer.Refuse(refusal) : WrittenMap.Answer(call, map, MapFormats.Markdown, rendering, "outline");
    }
}
