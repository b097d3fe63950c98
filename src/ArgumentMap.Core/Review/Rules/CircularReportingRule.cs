using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>Sources only rely on one another.</summary>
internal sealed class CircularReportingRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG303", "circular-reporting", Severity.Warning)
    {
        FiresWhen = "sources only rely on one another",
        Advice =
            "A ring of sources has no origin: none of them knows anything first-hand. Find out who reported it first, or treat them as "
            + "the single rumour that they are.",
        Bad = """
            claim closed: The bridge closed
              source post

            source post [C]: Evening Post
              date: 2025-02-12
              source star

            source star [C]: Morning Star
              date: 2025-02-12
              source post
            """,
        Good = """
            claim closed: The bridge closed
              source post

            source post [C]: Evening Post
              date: 2025-02-12
              source star

            source star [C]: Morning Star
              date: 2025-02-12
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var cycles = new CycleFinder(map, relation => relation.Kind == RelationKind.Reliance);
        foreach (var component in cycles.Cyclic)
        {
            // A ring that relies on something outside has an origin.
            if (!cycles.HasSourceOutside(component))
            {
                var path = cycles.From(cycles.SmallestId(component));
                yield return new Finding(
                    $"{cycles.Describe(path)}: these sources only repeat one another. "
                        + "Find out who reported it first, or treat them as one rumour.",
                    map.Relations[path[0]].Location);
            }
        }
    }
}
