using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Graph;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>What should be found out first, since it moves the verdict most.</summary>
internal sealed class SettleFirstTool() : ReadingTool<SettleAnswer>(AnswerJson.Default.SettleAnswer)
{
    /// <summary>Theses that are looked into; each takes as long as scoring the map several times.</summary>
    private const int MostTheses = 5;

    private static readonly Parameter Id = new(
        "id", ParameterKind.Text, "Id of the one item to look into. Leave out for the theses of the map.");

    public override string Name => "settle_first";

    public override string Title => "What to settle first";

    public override string Description =>
        "What should be found out first about an argument map: the ratings that are missing or uncertain, the one that could move the "
            + "thesis most first. Look for evidence about these, rather than adding more reasons of the same kind.";

    protected override ImmutableArray<Parameter> Others => [Id, MapParameters.AsOf];

    protected override ToolAnswer Answer(ToolCall call, OpenedMap map)
    {
        var (options, refusal) = ScoringOf(call);
        if (options is null)
            return ToolAnswer.Refuse(refusal);
        // The only semantics that knows what is left open.
        var scores = map.Document.Score(options with { Semantics = Scoring.Semantics.ScoringMethods.Default }, call.Effort);
        var topics = scores.CountedTheses().Take(MostTheses).ToList();
        if (call.Arguments.Text(Id) is { } id)
        {
            if (scores.Graph.IndexOf(id) is not (>= 0 and var topic) || !ItemText.HasScore(scores.Graph.Nodes[topic]))
                return ToolAnswer.Refuse(Topics.Unknown(scores.Graph, id));
            topics = scores.Nodes[topic].Counts ? [topic] : [];
        }

        if (topics.Count == 0)
            return ToolAnswer.Refuse("Nothing counts that could be settled. Add a claim, or score as of another day with 'as_of'.");
        var answer = new SettleAnswer { Items = [.. topics.Select(topic => Thesis(scores, topic, map, call))] };
        return Answered(Text(answer), answer);
    }

    private static OpenThesis Thesis(MapScores scores, int topic, OpenedMap map, ToolCall call)
    {
        var open = scores.SettleFirst(topic, map.Document.Limits, call.Effort);
        return new OpenThesis
        {
            Id = scores.Graph.Nodes[topic].Id,
            Score = ItemText.ScoreOf(scores, topic)!,
            Open = [.. open.Take(ItemText.Most).Select(input => Question(scores.Graph, input))],
            More = Math.Max(0, open.Length - ItemText.Most),
        };
    }

    private static OpenQuestion Question(ArgumentGraph graph, OpenInput input) => new(
        graph.Nodes[input.Node].Id,
        $"{OpenInputText.Of(graph, input)}: {Quoted.Inline(ItemText.Of(graph.Nodes[input.Node]))}",
        ItemText.Rounded(input.AtLow),
        ItemText.Rounded(input.AtHigh),
        ItemText.Rounded(input.Share));

    private static string Text(SettleAnswer answer)
    {
        var text = new StringBuilder();
        foreach (var thesis in answer.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{thesis.Id} is {ItemText.Words(thesis.Score)}.");
            text.Append(thesis.Open.IsEmpty ? " Nothing it rests on is left open.\n" : " To settle first:\n");
            foreach (var open in thesis.Open)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- {open.Id}: {open.Question}; that takes the thesis from {open.Low:0.00} to {open.High:0.00} ({100 * open.Share:0}% "
                        + $"of what is open)\n");
            if (thesis.More > 0)
                text.Append(CultureInfo.InvariantCulture, $"and {thesis.More:N0} more that move it less\n");
        }

        return text.ToString();
    }
}
