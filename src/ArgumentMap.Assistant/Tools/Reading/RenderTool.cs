using System.Collections.Immutable;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Formats;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>A map as a picture or a page of Markdown.</summary>
internal sealed class RenderTool() : ReadingTool<TextAnswer>(AnswerJson.Default.TextAnswer)
{
    private static readonly Parameter Format = new("format", ParameterKind.Text, "svg, a picture, or md, an outline to publish.")
    {
        IsRequired = true, Choices = ["svg", "md"],
    };

    private static readonly Parameter Scores = new("scores", ParameterKind.Flag, "Whether to show strengths and verdicts.");

    private static readonly Parameter Focus = new(
        "focus", ParameterKind.Text, "For a picture: the id of an item; only that and what is near it is drawn.");

    private static readonly Parameter Theme = new("theme", ParameterKind.Text, "For a picture: its colours.")
    {
        Choices = [.. Formats.Theme.All.Select(theme => theme.Name)],
    };

    public override string Name => "render";

    public override string Title => "Draw a map";

    public override string Description =>
        "An argument map as a picture (SVG) or as Markdown, to show to people. A picture of a large map is long: ask for its parts with "
        + "'from' and join them, or draw what is around one item with 'focus'.";

    protected override ImmutableArray<Parameter> Others => [Format, Scores, Focus, Theme, MapParameters.From];

    protected override ToolAnswer Answer(ToolCall call, OpenedMap map)
    {
        var format = MapFormats.Core.Find(call.Arguments.Needed(Format))!;
        var options = RenderOptions.Default with { Focus = call.Arguments.Text(Focus) };
        if (call.Arguments.IsSet(Scores))
            options = options with { Scores = Scoring.ScoreOptions.Default };
        if (call.Arguments.Text(Theme) is { } theme)
            options = options with { Theme = Formats.Theme.All.First(known => known.Name == theme) };
        return WrittenMap.Answer(call, map, format, options, format.Name == "svg" ? "picture" : "page");
    }
}
