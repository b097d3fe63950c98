using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Graph;
using ArgumentMap.Scoring;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>How verdicts changed from day to day.</summary>
internal sealed class TimelineTool() : ReadingTool<TimelineAnswer>(AnswerJson.Default.TimelineAnswer)
{
    private static readonly Parameter Ids = new(
        "ids", ParameterKind.Texts, "Ids of the items to follow. Leave out for the theses of the map.");

    public override string Name => "timeline";

    public override string Title => "Follow a map over time";

    public override string Description =>
        "How the verdicts of an argument map changed on each day on which something became known ('date'), expired ('until') or was "
        + "retracted, and what came and went that day.";

    protected override ImmutableArray<Parameter> Others => [Ids, MapParameters.Semantics, MapParameters.AsOf, MapParameters.From];

    protected override ToolAnswer Answer(ToolCall call, OpenedMap map)
    {
        var (options, refusal) = ScoringOf(call);
        if (options is null)
            return ToolAnswer.Refuse(refusal);
        var graph = map.Document.Graph;
        var topics = ImmutableArray.CreateBuilder<int>();
        foreach (var id in call.Arguments.Texts(Ids))
        {
            if (graph.IndexOf(id) is not (>= 0 and var topic) || !ItemText.HasScore(graph.Nodes[topic]))
                return ToolAnswer.Refuse(Topics.Unknown(graph, id));
            topics.Add(topic);
        }

        var timeline = map.Document.Timeline(topics.Count > 0 ? topics.ToImmutable() : graph.Theses, options, call.Effort);
        if (timeline.Days.IsEmpty)
            return ToolAnswer.Refuse("No item of the map has a day. Write 'date: 2025-02-11' below what became known on a day.");
        var from = call.Arguments.Count(MapParameters.From);
        if (Page.WhyNot(from, timeline.Days.Length) is { } wrong)
            return ToolAnswer.Refuse(wrong);
        var page = Page.Of(timeline.Days, from, day => Day(timeline, day), AnswerJson.Default.TimelineEntry);
        var answer = new TimelineAnswer { Days = page.Items, From = page.From, Total = page.Total, Next = page.Next };
        return Answered(Text(answer, timeline) + page.Rest("days"), answer);
    }

    private static TimelineEntry Day(Timeline timeline, TimelineDay day) => new()
    {
        Day = day.Day.ToString(),
        Came = ItemText.IdsOf(timeline.Graph, day.Came),
        Went = ItemText.IdsOf(timeline.Graph, day.Went),
        Claims =
        [
            .. timeline.Topics.Select((topic, i) => (topic, Score: day.Scores[i])).Where(row => row.Score.Counts).Take(ItemText.Most)
                .Select(row => new DatedScore(
                    timeline.Graph.Nodes[row.topic].Id, ItemText.ScoreOf(timeline.Graph.Nodes[row.topic], row.Score, timeline.Bounds))),
        ],
    };

    private static string Text(TimelineAnswer answer, Timeline timeline)
    {
        var text = new StringBuilder();
        foreach (var day in answer.Days)
        {
            text.Append(day.Day);
            if (!day.Came.IsEmpty)
                text.Append(" came ").AppendJoin(", ", day.Came);
            if (!day.Went.IsEmpty)
                text.Append(day.Came.IsEmpty ? " went " : "; went ").AppendJoin(", ", day.Went);
            text.Append('\n');
            foreach (var claim in day.Claims)
                text.Append($"  {claim.Id} {ItemText.Words(claim.Score)}\n");
        }

        if (timeline.Omitted > 0)
            text.Append(CultureInfo.InvariantCulture, $"{timeline.Omitted:N0} later days are left out; follow them with 'as_of'.\n");
        return text.ToString();
    }
}
