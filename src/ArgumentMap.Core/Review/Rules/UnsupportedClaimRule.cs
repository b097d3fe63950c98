using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>A claim or premise has neither a premise, nor a source, nor a credence.</summary>
internal sealed class UnsupportedClaimRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG201", "unsupported-claim", Severity.Warning)
    {
        FiresWhen = "a claim or premise has neither a premise, nor a source, nor a credence",
        Advice =
            "Nothing says why it should be believed, so scoring can only start from 0.5. Give a reason, cite a source, or say in "
            + "brackets how likely it is.",
        Bad = """
            claim closed: The bridge closed
              premise high: The water was high
            """,
        Good = """
            claim closed: The bridge closed
              premise high [likely]: The water was high
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var isSupported = new bool[map.Nodes.Length];
        foreach (var relation in map.Relations)
            isSupported[relation.To] |= relation.Kind is RelationKind.Support or RelationKind.Citation;
        for (var node = 0; node < isSupported.Length; node++)
        {
            if (map.Nodes[node] is { Kind: NodeKind.Claim or NodeKind.Premise, Rating: null } && !isSupported[node])
            {
                yield return new Finding(
                    $"Nothing supports {map.Id(node)}. Give a reason or a source below it, or say in brackets how likely it is, "
                        + "such as [likely].",
                    map.Nodes[node].Location);
            }
        }
    }
}
