using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>A claim answers two exclusive questions.</summary>
internal sealed class TwiceExclusiveRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG216", "twice-exclusive", Severity.Error)
    {
        FiresWhen = "a claim answers two exclusive questions",
        Advice =
            "Its certainty could be shared among the answers of one of them only. Write a claim of its own for each question, or "
            + "take out 'answers: exclusive' where several can hold.",
        Bad = """
            question who: Who broke the window?
              answers: exclusive
              claim ball [0.6]: A football
              claim storm [0.4]: The storm

            question when: When did it break?
              answers: exclusive
              claim storm
              claim later [0.4]: After the storm
            """,
        Good = """
            question who: Who broke the window?
              answers: exclusive
              claim ball [0.6]: A football
              claim storm [0.4]: The storm

            question when: When did it break?
              claim storm
              claim later [0.4]: After the storm
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var first = new Dictionary<int, Relation>();
        foreach (var answer in map.RelationsOf(RelationKind.Answer))
        {
            var relation = map.Relations[answer];
            if (!map.Graph.IsExclusive(relation.To) || first.TryAdd(relation.From, relation))
                continue;
            var earlier = first[relation.From];
            if (earlier.To == relation.To)
                continue;
            yield return new Finding(
                $"{map.Id(relation.From)} answers {map.Id(earlier.To)} already, and both questions are exclusive. Write a claim of its own "
                    + $"for {map.Id(relation.To)}.",
                relation.Location)
            {
                Related = [earlier.Location],
            };
        }
    }
}
