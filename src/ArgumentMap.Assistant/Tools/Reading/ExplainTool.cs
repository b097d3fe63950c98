using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>Why an item has its strength, and which ratings would change its verdict.</summary>
internal sealed class ExplainTool() : ReadingTool<ExplainAnswer>(AnswerJson.Default.ExplainAnswer)
{
    private static readonly Parameter Id = new(
        "id", ParameterKind.Text, "Id of a statement or source; of a question, to explain its answers.")
    {
        IsRequired = true,
    };

    private static readonly Parameter Most = new(
        "most",
        ParameterKind.Count,
        string.Create(CultureInfo.InvariantCulture, $"How many reasons and ratings to show of each item. Default: {ItemText.Most}."));

    /// <summary>However many are asked for.</summary>
    private const int Limit = 60;

    public override string Name => "explain";

    public override string Title => "Explain a score";

    public override string Description =>
        "Why an item of an argument map is accepted or rejected: what each reason adds to its strength or takes from it, and which "
            + "ratings, if they were others, would change the verdict.";

    protected override ImmutableArray<Parameter> Others => [Id, MapParameters.Semantics, MapParameters.AsOf, Most];

    protected override ToolAnswer Answer(ToolCall call, OpenedMap map)
    {
        var (options, refusal) = ScoringOf(call);
        if (options is null)
            return ToolAnswer.Refuse(refusal);
        var id = call.Arguments.Needed(Id);
        var most = Math.Min(call.Arguments.Count(Most) is > 0 and var wanted ? wanted : ItemText.Most, Limit);
        ImmutableArray<Explanation> explained;
        if (map.Document.ExplainQuestion(id, options, call.Effort) is { } question)
            explained = [.. question.Answers.Take(most)];
        else if (map.Document.Explain(id, options, call.Effort) is { } item)
            explained = [item];
        else
            return ToolAnswer.Refuse(Topics.Unknown(map.Document.Graph, id));
        if (explained.FirstOrDefault(each => !each.Score.Counts) is { } absent)
            return ToolAnswer.Refuse($"'{IdOf(absent)}' does not count: {absent.Score.Presence.Name()}. Score the map as of another day "
                + $"with 'as_of'.");
        var answer = new ExplainAnswer { Items = [.. explained.Select(each => Item(each, most))] };
        return Answered(Text(answer), answer);

        static string IdOf(Explanation explanation) => explanation.Scores.Graph.Nodes[explanation.Topic].Id;
    }

    private static ExplainedItem Item(Explanation explanation, int most)
    {
        var (scores, node) = (explanation.Scores, explanation.Scores.Graph.Nodes[explanation.Topic]);
        List<Reason> reasons = explanation.Odds is { } odds
            ? [.. odds.Bars.Select(bar => Reason(scores.Graph, bar))]
            :
            [
                .. explanation.Nodes.Where(reason => !scores.Graph.Nodes[reason.Index].Kind.IsStep())
                    .Select(reason => Reason(scores.Graph, reason)),
            ];
        return new ExplainedItem
        {
            Id = node.Id,
            Text = ItemText.Of(node),
            Score = ItemText.ScoreOf(scores, explanation.Topic)!,
            Why = Quoted.Shortened(explanation.Sentence, 4 * Quoted.Short),
            Start = explanation.Odds is { } measured ? ItemText.Rounded(measured.Start) : null,
            Reasons = [.. reasons.Take(most)],
            MoreReasons = Math.Max(0, reasons.Count - most),
            Flips = explanation.Odds is null ? [] :
            [
                .. explanation.Odds.Flips.Take(most).Select(flip => new FlippingRating(
                    scores.Graph.Nodes[flip.Node].Id, ItemText.Rounded(flip.Given), ItemText.Rounded(flip.Value), flip.Verdict.Name())),
            ],
        };
    }

    private static Reason Reason(ArgumentGraph graph, Contribution reason) =>
        new(ItemText.Of(graph.Nodes[reason.Index]), ItemText.Rounded(reason.Share)) { Id = graph.Nodes[reason.Index].Id };

    private static Reason Reason(ArgumentGraph graph, WaterfallBar bar)
    {
        if (bar.Node >= 0)
            return new Reason(ItemText.Of(graph.Nodes[bar.Node]), ItemText.Rounded(bar.Change)) { Id = graph.Nodes[bar.Node].Id };
        var what = bar.Kind switch
        {
            BarKind.Rivals => "rival answers",
            BarKind.Sources => "sources that it stands on",
            _ => "other reasons together",
        };
        return new Reason(string.Create(CultureInfo.InvariantCulture, $"{bar.Count:N0} {what}"), ItemText.Rounded(bar.Change));
    }

    private static string Text(ExplainAnswer answer)
    {
        var text = new StringBuilder();
        foreach (var item in answer.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{item.Id} is {ItemText.Words(item.Score)}: {Quoted.Inline(item.Text)}\n");
            if (item.Start is { } start)
                text.Append(CultureInfo.InvariantCulture, $"Without any reason it would be {start:0.00##}.\n");
            foreach (var reason in item.Reasons)
            {
                var what = reason.Id is null ? reason.Text : $"{reason.Id} {Quoted.Inline(reason.Text)}";
                text.Append(CultureInfo.InvariantCulture, $"- {reason.Effect:+0.00##;-0.00##;0} by {what}\n");
            }

            if (item.MoreReasons > 0)
                text.Append(CultureInfo.InvariantCulture, $"and {item.MoreReasons:N0} more reasons; ask for them with a larger 'most'.\n");
            foreach (var flip in item.Flips)
                text.Append(CultureInfo.InvariantCulture, $"It would be {flip.Verdict} if {flip.Id} were rated {flip.Then:0.###} instead "
                    + $"of {flip.Now:0.###}.\n");
        }

        return text.ToString();
    }
}
