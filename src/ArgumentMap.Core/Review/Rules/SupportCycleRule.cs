using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>Items support one another in a cycle that contains nothing but support.</summary>
internal sealed class SupportCycleRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG106", "support-cycle", Severity.Error)
    {
        FiresWhen = "items support one another in a cycle that contains nothing but support",
        Advice = "A cycle only proves itself. Take out the step that leads back, and support an item from outside the cycle.",
        Bad = """
            claim honest: He is honest
              premise says: He says that he is honest
                premise tells-truth: What he says is true
                  premise honest
            """,
        Good = """
            claim honest: He is honest
              premise says: He says that he is honest
                premise tells-truth: What he says is true
                  source neighbours [B]: Two neighbours
                    date: 2025-02-11
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var cycles = new CycleFinder(map, relation => relation.Kind is RelationKind.Support or RelationKind.Premise);
        foreach (var component in cycles.Cyclic)
        {
            var path = cycles.From(cycles.SmallestId(component));
            yield return new Finding(
                $"{cycles.Describe(path)}: each supports the next, and the last supports the first. A cycle proves nothing: "
                    + "take one of these steps out.",
                map.Relations[path[0]].Location)
            {
                Related = [.. path.Skip(1).Take(CycleFinder.MaxNamed).Select(relation => map.Relations[relation].Location)],
            };
        }
    }
}
