using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>Items support one another in a circle, with nothing but support in it.</summary>
internal sealed class SupportCycleRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG106", "support-cycle", Severity.Error)
    {
        FiresWhen = "items support one another in a circle, with nothing but support in it",
        Advice = "A circle proves itself. Take out the step that only leads back, or support one of the items from outside the circle.",
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
        var circles = new Circles(map, relation => relation.Kind is RelationKind.Support or RelationKind.Premise);
        foreach (var component in circles.Cyclic)
        {
            var path = circles.From(circles.SmallestId(component));
            yield return new Finding(
                $"{circles.Describe(path)}: each supports the next, and the last the first. A circle proves nothing: "
                    + "take one of these steps out.",
                map.Relations[path[0]].Location)
            {
                Related = [.. path.Skip(1).Take(Circles.Named).Select(relation => map.Relations[relation].Location)],
            };
        }
    }
}
