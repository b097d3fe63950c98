using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review.Rules;

/// <summary>A source is declared and never cited.</summary>
internal sealed class UncitedSourceRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG301", "uncited-source", Severity.Warning)
    {
        FiresWhen = "a source is declared and never cited",
        Advice =
            "It supports nothing. Cite it where it belongs, or take it out. A file with nothing but sources, to be included by maps, is "
            + "exempt.",
        Bad = """
            claim closed [0.9]: The bridge closed

            source gauge [A]: Gauge log
              url: https://river.example
            """,
        Good = """
            claim closed [0.9]: The bridge closed
              source gauge

            source gauge [A]: Gauge log
              url: https://river.example
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WholeMap;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        if (map.Sources.Length == map.Nodes.Length)
            yield break;
        foreach (var node in map.Sources)
        {
            if (map.Outgoing[node].Length == 0)
            {
                yield return new Finding(
                    $"Nothing cites {map.Id(node)}. Write 'source {map.Nodes[node].Id}' below what it supports, or take it out.",
                    map.Nodes[node].Location);
            }
        }
    }
}
