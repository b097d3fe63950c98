using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>Items depend on one another in a circle that has an attack in it.</summary>
internal sealed class AttackCycleRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG107", "attack-cycle", Severity.Note)
    {
        FiresWhen = "items depend on one another in a circle that has an attack in it",
        Advice =
            "That is legitimate: rivals often attack one another. Their strengths are worked out together, each from what the others "
            + "leave of it; under grounded and carneades they stay undecided unless something from outside decides.",
        Bad = """
            claim one [0.8]: It was the frost
              objection two

            claim two [0.8]: It was the road salt
              objection one
            """,
        Good = """
            claim one [0.8]: It was the frost
              objection two

            claim two [0.8]: It was the road salt
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var circles = new Circles(map, relation => relation.Kind is not (RelationKind.Answer or RelationKind.Reliance));
        foreach (var component in circles.Cyclic)
        {
            if (circles.FirstAttack(component) is not { } attack)
                continue;
            var path = circles.Through(attack);
            yield return new Finding(
                $"{circles.Describe(path)}: they depend on one another, with an attack among them. "
                    + "Scoring works their strengths out together; take a step out if that is not meant.",
                map.Relations[attack].Location);
        }
    }
}
