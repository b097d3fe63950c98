using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review.Rules;

/// <summary>A content word of a linked premise is in no other premise and not in the conclusion.</summary>
/// <remarks>Rider and Thomason's holding-hands rule. It only looks at words and is often wrong, so it is off by default.</remarks>
internal sealed class HoldingHandsRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG211", "holding-hands", Severity.Note)
    {
        FiresWhen = "a content word of a linked premise is in no other premise and not in the conclusion",
        Advice =
            "Linked premises hold hands: what one brings in, another takes up. Write the premise that takes it up, or leave the word "
            + "out.",
        Bad = """
            claim closed: The bridge was closed
              argument:
                premise high [0.9]: The water was above the mark
                premise rule [0.9]: The bridge is closed at high danger
            """,
        Good = """
            claim closed: The bridge was closed
              argument:
                premise high [0.9]: The water was above the mark
                premise rule [0.9]: With water above the mark the bridge is closed
            """,
        CanBeSilenced = true,
        IsOn = false,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var argument in ContentWords.In(map))
        {
            foreach (var (premise, words) in argument.OfPremises)
            {
                var alone = words
                    .Where(word => !argument.OfConclusion.Contains(word))
                    .Where(word => !argument.OfPremises.Any(other => other.Premise != premise && other.Words.Contains(word)))
                    .Order(StringComparer.Ordinal)
                    .ToList();
                if (alone.Count == 0)
                    continue;
                var found = string.Join("…', '", alone);
                yield return new Finding(
                    $"Nothing else in {map.Id(argument.Argument)} takes up '{found}…' of {map.Id(premise)}. "
                        + "Write the premise that does, or leave it out.",
                    map.Nodes[premise].Location);
            }
        }
    }
}
