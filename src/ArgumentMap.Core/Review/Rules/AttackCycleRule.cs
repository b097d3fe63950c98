using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>Items depend on one another in a cycle that contains an attack.</summary>
internal sealed class AttackCycleRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG107", "attack-cycle", Severity.Note)
    {
        FiresWhen = "items depend on one another in a cycle that contains an attack",
        Advice =
            "That is legitimate: rivals often attack one another. Their strengths are computed together; under grounded and carneades "
            + "they stay undecided unless something from outside decides.",
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
        var cycles = new CycleFinder(
            map, relation => relation.Kind is not (RelationKind.Answer or RelationKind.Issue or RelationKind.Reliance));
        foreach (var component in cycles.Cyclic)
        {
            if (cycles.FirstAttack(component) is not { } attack)
                continue;
            var path = cycles.Through(attack);
            yield return new Finding(
                $"{cycles.Describe(path)}: these depend on one another, with an attack among them. "
                    + "Scoring computes their strengths together; take a step out if that is not intended.",
                map.Relations[attack].Location);
        }
    }
}
