using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>A linked premise has a relevance, which does nothing: premises of an argument count only together.</summary>
internal sealed class LinkedRelevanceRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG217", "linked-relevance", Severity.Warning)
    {
        FiresWhen = "a premise below an argument has a relevance",
        Advice =
            "The premises of an argument count only together, so that none bears more on the conclusion than another: no "
            + "semantics uses it. "
            + "Put the relevance on the argument.",
        Bad = """
            claim closed: The bridge closed
              argument by-rule:
                premise high [0.9]: The water was high
                  relevance: strong
                premise rule [0.9]: The rules demand closure
            """,
        Good = """
            claim closed: The bridge closed
              argument by-rule:
                relevance: strong
                premise high [0.9]: The water was high
                premise rule [0.9]: The rules demand closure
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var premise in map.RelationsOf(RelationKind.Premise))
        {
            var relation = map.Relations[premise];
            if (relation.GivenRelevance is not null && map.IsWritten(relation.To))
            {
                yield return new Finding(
                    $"The relevance of {map.Id(relation.From)} does nothing: the premises of {map.Id(relation.To)} count only "
                        + $"together. Put it on "
                        + "the argument.",
                    relation.Location);
            }
        }
    }
}
