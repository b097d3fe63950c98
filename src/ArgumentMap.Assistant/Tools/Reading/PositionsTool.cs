using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Positions;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>What can be held together where a map has cycles or takes one answer only.</summary>
internal sealed class PositionsTool() : ReadingTool<PositionsAnswer>(AnswerJson.Default.PositionsAnswer)
{
    private static readonly Parameter Semantics = new(
        "semantics", ParameterKind.Text, $"Which positions. Leave out for {PositionSemantics.Default.Name}.")
    {
        Choices = PositionSemantics.Names,
    };

    public override string Name => "positions";

    public override string Title => "Find the coherent positions";

    public override string Description =>
        "Which coherent positions can be taken on an argument map: what one who takes it accepts and rejects. There are several where "
        + "items attack one another in a circle, or where a question takes one answer only; the answer says what all accept and where they "
        + "part.";

    protected override ImmutableArray<Parameter> Others => [Semantics, MapParameters.AsOf, MapParameters.From];

    protected override ToolAnswer Answer(ToolCall call, OpenedMap map)
    {
        var (scoring, refusal) = DayOf(call);
        if (scoring is null)
            return ToolAnswer.Refuse(refusal);
        var positions = map.Document.Positions(
            new PositionOptions
            {
                Semantics = call.Arguments.Text(Semantics) is { } name ? PositionSemantics.Find(name)! : PositionSemantics.Default,
                AsOf = scoring.AsOf,
            },
            call.Effort);
        var from = call.Arguments.Count(MapParameters.From);
        if (Page.WhyNot(from, positions.Listed.Length) is { } wrong)
            return ToolAnswer.Refuse(wrong);
        var page = Page.Of(positions.Listed, from, position => Entry(positions, position), AnswerJson.Default.PositionEntry);
        var answer = new PositionsAnswer
        {
            Headline = positions.Headline,
            AcceptedByAll = IdsOf(positions, positions.Items.Where(positions.AllAccept)),
            PartAt = IdsOf(positions, positions.PartAt),
            Positions = page.Items,
            IsComplete = !positions.HasMore,
            From = page.From,
            Total = page.Total,
            Next = page.Next,
        };
        return Answered(Text(answer) + page.Rest("positions"), answer);
    }

    private static PositionEntry Entry(MapPositions positions, Position position) => new(
        IdsOf(positions, position.With(Verdict.Accepted)),
        IdsOf(positions, position.With(Verdict.Rejected)),
        IdsOf(positions, position.With(Verdict.Undecided)));

    private static ImmutableArray<string> IdsOf(MapPositions positions, IEnumerable<int> nodes) =>
        ItemText.IdsOf(positions.Graph, [.. nodes]);

    private static string Text(PositionsAnswer answer)
    {
        var text = new StringBuilder(Quoted.Inline(answer.Headline)).Append('\n');
        for (var i = 0; i < answer.Positions.Length; i++)
        {
            var position = answer.Positions[i];
            text.Append(CultureInfo.InvariantCulture, $"{answer.From + i + 1}. ");
            List<string> parts = [];
            Add(parts, "accepts", position.Accepted);
            Add(parts, "rejects", position.Rejected);
            Add(parts, "leaves undecided", position.Undecided);
            text.AppendJoin("; ", parts).Append('\n');
        }

        return text.Append(answer.IsComplete ? "" : "There are more positions than these.\n").ToString();
    }

    private static void Add(List<string> parts, string verb, ImmutableArray<string> ids)
    {
        if (!ids.IsEmpty)
            parts.Add($"{verb} {string.Join(", ", ids)}");
    }
}
