using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>A source that was retracted is cited without a note.</summary>
internal sealed class RetractedSourceRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG308", "retracted-source", Severity.Error)
    {
        FiresWhen = "a source that was retracted is cited without a note",
        Advice = "It was withdrawn and does not count. Cite another source, or say in a note why it is still cited.",
        Bad = """
            claim closed [0.7]: The bridge closed
              source courier

            source courier [C]: City Courier
              date: 2025-02-12
              retracted: 2025-02-14
            """,
        Good = """
            claim closed [0.7]: The bridge closed
              source courier
                note: Retracted; shown because others repeated it

            source courier [C]: City Courier
              date: 2025-02-12
              retracted: 2025-02-14
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var citation in map.RelationsOf(RelationKind.Citation))
        {
            var relation = map.Relations[citation];
            var cited = map.Graph.SourceOf(relation);
            var source = map.Nodes[cited];
            if (ReviewedMap.DateOf(source, PropertyName.Retracted) is not { } retracted || (map.AsOf is { } day && retracted.Last > day))
                continue;
            var hasNote = source.Get(PropertyName.Note) is not null
                || relation.Properties.Any(property => property.Name == PropertyName.Note);
            if (!hasNote)
            {
                yield return new Finding(
                    $"{map.Id(cited)} was retracted ({source.Get(PropertyName.Retracted)}). "
                        + "Cite another source, or say in a note below this line why it is still cited.",
                    relation.Location)
                {
                    Related = [source.Location],
                };
            }
        }
    }
}
