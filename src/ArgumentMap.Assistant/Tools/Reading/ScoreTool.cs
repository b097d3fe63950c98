using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>How strong every item is, and what is accepted.</summary>
internal sealed class ScoreTool() : ReadingTool<ScoreAnswer>(AnswerJson.Default.ScoreAnswer)
{
    public override string Name => "score";

    public override string Title => "Score a map";

    public override string Description =>
        "How strong each item of an argument map is, from 0 to 1, given all that speaks for and against it, and whether it is accepted, "
            + "rejected or undecided. The theses come first. A score says what follows from the map, not whether the map is right.";

    protected override ImmutableArray<Parameter> Others => [MapParameters.Semantics, MapParameters.AsOf, MapParameters.From];

    protected override ToolAnswer Answer(ToolCall call, OpenedMap map)
    {
        var (options, refusal) = ScoringOf(call);
        if (options is null)
            return ToolAnswer.Refuse(refusal);
        var scores = map.Document.Score(options, call.Effort);
        var theses = scores.CountedTheses().ToImmutableArray();
        var known = theses.ToHashSet();
        List<int> items =
        [
            .. theses,
            .. Enumerable.Range(0, scores.Nodes.Length).Where(node => !known.Contains(node) && ItemText.HasScore(scores.Graph.Nodes[node])),
        ];
        var from = call.Arguments.Count(MapParameters.From);
        if (Page.WhyNot(from, items.Count) is { } wrong)
            return ToolAnswer.Refuse(wrong);
        var page = Page.Of(items, from, node => Item(scores, node), AnswerJson.Default.ScoredItem);
        var answer = new ScoreAnswer
        {
            Semantics = scores.Semantics,
            AsOf = scores.AsOf?.ToString(),
            RejectedUpTo = scores.Bounds.Reject,
            AcceptedFrom = scores.Bounds.Accept,
            Theses = [.. theses.Take(ItemText.Most).Select(node => scores.Graph.Nodes[node].Id)],
            Unmet = [.. map.Document.Expectations(options, call.Effort).Where(result => !result.IsMet).Take(ItemText.Most)
                .Select(result => $"{scores.Graph.Nodes[result.Node].Id}: expect {Quoted.Inline(result.Text)}")],
            Items = page.Items,
            From = page.From,
            Total = page.Total,
            Next = page.Next,
        };
        return Answered(Text(answer) + page.Rest("items"), answer);
    }

    private static ScoredItem Item(MapScores scores, int index)
    {
        var (node, score) = (scores.Graph.Nodes[index], scores.Nodes[index]);
        return new ScoredItem
        {
            Id = node.Id,
            Kind = node.Kind.Name(),
            Text = ItemText.Of(node),
            Strength = score.Counts ? ItemText.Strength(score, scores.Bounds) : null,
            Low = score is { Counts: true, Range: { } low } ? ItemText.Rounded(low.Low) : null,
            High = score is { Counts: true, Range: { } high } ? ItemText.Rounded(high.High) : null,
            Verdict = !score.Counts ? score.Presence.Name() : node.Kind.IsStatement() ? score.Verdict.Name() : null,
            RestsOnOpen = score is { Counts: true, RestsOnOpen: true } ? true : null,
            RestsOnAssumed = score is { Counts: true, RestsOnAssumed: true } ? true : null,
        };
    }

    private static string Text(ScoreAnswer answer)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"Scored by {answer.Semantics}{(answer.AsOf is null ? "" : " as of " + answer.AsOf)}; rejected up to {answer.RejectedUpTo}, "
                + $"accepted from {answer.AcceptedFrom}.\n");
        foreach (var unmet in answer.Unmet)
            text.Append("Not as the map expects: ").Append(unmet).Append('\n');
        foreach (var item in answer.Items)
        {
            var strength = item.Strength is { } value ? string.Create(CultureInfo.InvariantCulture, $" {value:0.00####}") : "";
            var range = item is { Low: { } low, High: { } high } && high - low >= 0.005
                ? string.Create(CultureInfo.InvariantCulture, $" ({low:0.00}–{high:0.00})")
                : "";
            var marks = (item.RestsOnOpen == true ? ", rests on something that nobody rated" : "")
                + (item.RestsOnAssumed == true ? ", rests on an assumption" : "");
            text.Append(CultureInfo.InvariantCulture, $"- {item.Kind} {item.Id}: {item.Verdict ?? "strength"}{strength}{range}{marks} "
                + $"{Quoted.Inline(item.Text)}\n");
        }

        return text.ToString();
    }
}
