using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>An argument has no premises.</summary>
internal sealed class EmptyArgumentRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG112", "empty-argument", Severity.Error)
    {
        FiresWhen = "an argument has no premises",
        Advice = "An argument leads from its premises to the item above it; without premises it leads from nowhere.",
        Bad = """
            claim closed [0.5]: The bridge closed
              argument by-rule:
            """,
        Good = """
            claim closed: The bridge closed
              argument by-rule:
                premise rule [0.9]: It closes above the mark
                premise high [0.9]: The water was above it
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var node in map.Arguments)
        {
            if (!HasPremise(map, node))
            {
                yield return new Finding(
                    $"The {map.Nodes[node].Kind.Name()} {map.Id(node)} has no premises. Write below it what it rests on: premise: …",
                    map.Nodes[node].Location);
            }
        }
    }

    private static bool HasPremise(ReviewedMap map, int argument)
    {
        foreach (var relation in map.Incoming[argument])
        {
            if (map.Relations[relation].Kind == RelationKind.Premise)
                return true;
        }

        return false;
    }
}
