using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>Nothing leads from an item to any claim or question.</summary>
internal sealed class UnreachableRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG108", "unreachable", Severity.Warning)
    {
        FiresWhen = "nothing leads from an item to any claim or question",
        Advice = "An item that bears on nothing at issue has no effect. Cite the source that it is about, or take it out.",
        Bad = """
            claim closed [0.9]: The bridge closed

            // allow uncited-source: to be cited soon
            source gauge [A]: Gauge log
              url: https://river.example
              objection broken [0.5]: The gauge was broken
            """,
        Good = """
            claim closed: The bridge closed
              source gauge

            source gauge [A]: Gauge log
              url: https://river.example
              objection broken [0.5]: The gauge was broken
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WholeMap;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var reached = new bool[map.Nodes.Length];
        var open = new Queue<int>();
        for (var node = 0; node < reached.Length; node++)
        {
            if (map.Nodes[node].Kind is NodeKind.Claim or NodeKind.Question)
                Reach(node);
        }

        if (open.Count == 0)
            yield break;
        while (open.TryDequeue(out var node))
        {
            foreach (var relation in map.Incoming[node])
                Reach(map.Relations[relation].From);
        }

        for (var node = 0; node < reached.Length; node++)
        {
            // Sources that are not cited have their own rule.
            if (!reached[node] && map.IsWritten(node) && map.Outgoing[node].Length > 0)
            {
                yield return new Finding(
                    $"Nothing leads from {map.Id(node)} to a claim or question, so it has no effect. "
                        + "Cite the source that it is about, or take it out.",
                    map.Nodes[node].Location);
            }
        }

        void Reach(int node)
        {
            if (reached[node])
                return;
            reached[node] = true;
            open.Enqueue(node);
        }
    }
}
