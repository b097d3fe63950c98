using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>Several reasons of one thesis rest on one source or on one statement.</summary>
internal sealed class SharedOriginRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG313", "shared-origin", Severity.Note)
    {
        FiresWhen = "two reasons on the same side of a thesis rest on one source, or on one statement",
        Advice =
            "They look like two reasons and stand and fall together. 'odds' reckons with a source in common and counts it "
            + "once; a statement in "
            + "common counts in each reason, and so do sources in all other semantics. Look for a reason that does not rest on it.",
        Bad = """
            claim closed: The bridge closed
              premise courier-says: The City Courier reports that it closed
                source courier
              premise radio-says: The radio reports that it closed
                source radio

            source wire [D]: Wire report
              date: 2025-02-11
            source courier [B]: City Courier
              date: 2025-02-12
              source wire
            source radio [B]: Radio, morning news
              date: 2025-02-12
              source wire
            """,
        Good = """
            claim closed: The bridge closed
              premise courier-says: The City Courier reports that it closed
                source courier
              premise police-say: The police turned cars away
                source police

            source courier [B]: City Courier
              date: 2025-02-12
            source police [B]: Police log
              date: 2025-02-11
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        // By node, for the thesis and side that is looked at, the reason it was first reached from.
        var reachedFrom = new int[map.Nodes.Length];
        var lookedAt = new int[map.Nodes.Length];
        var look = 0;
        foreach (var thesis in map.Graph.Theses)
        {
            foreach (var side in (RelationKind[])[RelationKind.Support, RelationKind.Rebut])
            {
                var reasons = Reasons(map, thesis, side);
                if (reasons.Count > 1 && Shared(map, thesis, reasons, reachedFrom, lookedAt, ++look) is { } finding)
                    yield return finding;
            }
        }
    }

    private static List<int> Reasons(ReviewedMap map, int thesis, RelationKind side)
    {
        var reasons = new List<int>();
        foreach (var relation in map.Incoming[thesis])
        {
            if (map.Relations[relation].Kind == side && !reasons.Contains(map.Relations[relation].From))
                reasons.Add(map.Relations[relation].From);
        }

        return reasons;
    }

    /// <summary>Walks up from each reason; each node is entered once, so that the whole takes as long as one walk.</summary>
    private static Finding? Shared(ReviewedMap map, int thesis, List<int> reasons, int[] reachedFrom, int[] lookedAt, int look)
    {
        lookedAt[thesis] = look;
        reachedFrom[thesis] = -1;
        var shared = new List<(int Node, int First, int Second)>();
        var open = new Stack<int>();
        foreach (var reason in reasons)
        {
            open.Push(reason);
            while (open.TryPop(out var node))
            {
                if (lookedAt[node] == look)
                {
                    if (reachedFrom[node] != reason && reachedFrom[node] >= 0)
                        shared.Add((node, reachedFrom[node], reason));
                    continue;
                }

                lookedAt[node] = look;
                reachedFrom[node] = reason;
                foreach (var relation in map.Incoming[node])
                {
                    if (RestsOn(map.Relations[relation].Kind))
                        open.Push(map.Relations[relation].From);
                }
            }
        }

        return shared.Count == 0 ? null : Report(map, thesis, shared);
    }

    /// <summary>A step by the item that takes it: nobody wrote the step.</summary>
    private static string Name(ReviewedMap map, int node)
    {
        foreach (var relation in map.Incoming[node])
        {
            if (!map.IsWritten(node) && map.Relations[relation].Kind is (RelationKind.Premise or RelationKind.Citation))
                return map.Id(map.Relations[relation].From);
        }

        return map.Id(node);
    }

    private static bool RestsOn(RelationKind kind) =>
        kind is RelationKind.Support or RelationKind.Premise or RelationKind.Citation or RelationKind.Reliance;

    private static Finding Report(ReviewedMap map, int thesis, List<(int Node, int First, int Second)> shared)
    {
        var (node, first, second) = shared[0];
        var others = shared.Select(row => row.Node).Distinct().Count() - 1;
        var isSource = map.Nodes[node].Kind == NodeKind.Source;
        return new Finding(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Name(map, first)} and {Name(map, second)}, reasons of {map.Id(thesis)}, both rest on {Name(map, node)}"
                    + $"{(others == 0 ? "" : $", and reasons of it share {others} more")}. "
                    + $"{(isSource ? "They stand and fall together" : "It counts in each of them")}."),
            map.Nodes[thesis].Location);
    }
}
