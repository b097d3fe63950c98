using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review.Rules;

/// <summary>A content word of the conclusion is in none of the linked premises.</summary>
/// <remarks>
/// Rider and Thomason's rabbit rule: no conclusion is pulled out of a hat. It only looks at words and is often wrong, so it is off by
/// default.
/// </remarks>
internal sealed class RabbitRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG210", "rabbit", Severity.Note)
    {
        FiresWhen = "a content word of the conclusion is in none of the linked premises",
        Advice = "A conclusion cannot mention what no premise mentions: something is left unsaid. Write the premise that links the two.",
        Bad = """
            claim closed: The bridge closed
              argument:
                premise high [0.9]: The water was above the mark
                premise rule [0.9]: Above the mark it is dangerous
            """,
        Good = """
            claim closed: The bridge closed
              argument:
                premise high [0.9]: The water was above the mark
                premise rule [0.9]: Above the mark the bridge is closed
            """,
        CanBeSilenced = true,
        IsOn = false,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var argument in ContentWords.In(map))
        {
            var missing = argument.OfConclusion
                .Where(word => !argument.OfPremises.Any(premise => premise.Words.Contains(word)))
                .Order(StringComparer.Ordinal)
                .ToList();
            if (missing.Count == 0)
                continue;
            var found = string.Join("…', '", missing);
            yield return new Finding(
                $"No premise of {map.Id(argument.Argument)} mentions '{found}…', as {map.Id(argument.Conclusion)} does. "
                    + "Write the premise that links them.",
                map.Nodes[argument.Argument].Location);
        }
    }
}
