using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>A source is dated before the one that it relies on.</summary>
internal sealed class RelayBeforeOriginRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG305", "relay-before-origin", Severity.Warning)
    {
        FiresWhen = "a source is dated before the one that it relies on",
        Advice = "Nobody can repeat what has not appeared yet. One of the dates is wrong, or the two are the wrong way round.",
        Bad = """
            claim closed: The bridge closed
              source courier

            source courier [C]: City Courier
              date: 2025-02-10
              source gauge

            source gauge [A]: Gauge log
              date: 2025-02-11
            """,
        Good = """
            claim closed: The bridge closed
              source courier

            source courier [C]: City Courier
              date: 2025-02-12
              source gauge

            source gauge [A]: Gauge log
              date: 2025-02-11
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var reliance in map.RelationsOf(RelationKind.Reliance))
        {
            var relation = map.Relations[reliance];
            var (origin, relay) = (map.Nodes[relation.From], map.Nodes[relation.To]);
            if (ReviewedMap.DateOf(relay, PropertyName.Date) is { } earlier
                && ReviewedMap.DateOf(origin, PropertyName.Date) is { } later
                && earlier.Last < later.First)
            {
                yield return new Finding(
                    $"{map.Id(relation.To)} is dated {relay.Get(PropertyName.Date)}, before {map.Id(relation.From)} "
                        + $"({origin.Get(PropertyName.Date)}), which it relies on. Correct a date, or swap the two.",
                    relation.Location)
                {
                    Related = [origin.Location],
                };
            }
        }
    }
}
