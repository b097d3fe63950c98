using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Comparison;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>What would move if items were rated otherwise.</summary>
internal sealed class WhatIfTool() : ReadingTool<MovesAnswer>(AnswerJson.Default.MovesAnswer)
{
    private static readonly Parameter Ratings = new(
        "ratings",
        ParameterKind.Pairs,
        "Ids with the ratings to try, as they would stand in square brackets: {\"water-high\": \"0.9\", \"works\": \"unlikely\", "
            + "\"gauge\": \"B2\"}.")
    {
        IsRequired = true,
    };

    public override string Name => "what_if";

    public override string Title => "Try other ratings";

    public override string Description =>
        "What would move in an argument map if items were rated otherwise; nothing is changed. Use it to see how much depends on one "
        + "judgement before you argue about it.";

    protected override ImmutableArray<Parameter> Others => [Ratings, MapParameters.Semantics, MapParameters.AsOf, MapParameters.From];

    protected override ToolAnswer Answer(ToolCall call, OpenedMap map)
    {
        var (options, refusal) = ScoringOf(call);
        if (options is null)
            return ToolAnswer.Refuse(refusal);
        var changed = map.Document;
        var ratings = call.Arguments.Pairs(Ratings);
        if (ratings.IsEmpty)
            return ToolAnswer.Refuse("'ratings' is empty. Expected ids with ratings, such as {\"water-high\": \"0.9\"}.");
        foreach (var (id, rating) in ratings)
        {
            if (changed.WithRating(id, (rating ?? "open").Trim().TrimStart('[').TrimEnd(']'), out var problem) is not { } next)
                return ToolAnswer.Refuse(problem);
            changed = next;
        }

        var comparison = map.Document.Compare(changed, new ComparisonOptions { Scores = options }, call.Effort);
        var moves = Moves.Of(comparison);
        var from = call.Arguments.Count(MapParameters.From);
        if (Page.WhyNot(from, moves.Count) is { } wrong)
            return ToolAnswer.Refuse(wrong);
        var page = Page.Of(moves, from, move => Moves.Move(comparison, move), AnswerJson.Default.Move);
        var text = new StringBuilder(moves.Count == 0 ? "Nothing would move.\n" : "What would move:\n");
        foreach (var move in page.Items)
            Moves.Append(text, move);
        var answer = new MovesAnswer { Moves = page.Items, From = page.From, Total = page.Total, Next = page.Next };
        return Answered(text.Append(page.Rest("items")).ToString(), answer);
    }
}
