using ArgumentMap.Diagnostics;
using ArgumentMap.Scoring;

namespace ArgumentMap.Review.Rules;

/// <summary>A claim or premise has neither a premise, nor a source, nor a credence; for those who want to be told of each.</summary>
internal sealed class UnratedStatementRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG218", "unrated-statement", Severity.Note)
    {
        FiresWhen = "a claim or premise has neither a premise, nor a source, nor a credence",
        Advice =
            "Once for a map, 'unsupported-claim' says how many there are and names those that matter most. Set this rule to 'note' or "
            + "'warning' to be told of each at its line.",
        Bad = """
            // allow unsupported-claim: told at each line
            claim closed: The bridge closed
              premise high: The water was high
            """,
        Good = """
            claim closed: The bridge closed
              premise high [likely]: The water was high
            """,
        IsOn = false,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var node in UnratedStatements.Leaves(map.Graph))
        {
            yield return new Finding(
                $"Nothing supports {map.Id(node)}. Give a reason or a source below it, or say in brackets how likely it is, "
                    + "such as [likely].",
                map.Nodes[node].Location);
        }
    }
}
