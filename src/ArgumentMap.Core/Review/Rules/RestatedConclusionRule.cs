using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review.Rules;

/// <summary>A premise repeats the text of what it supports.</summary>
internal sealed class RestatedConclusionRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG205", "restated-conclusion", Severity.Warning)
    {
        FiresWhen = "a premise repeats the text of what it supports",
        Advice = "That begs the question: whoever doubts the conclusion doubts the premise. Give a reason that could be known without it.",
        Bad = """
            claim closed: The bridge closed
              premise so [0.9]: The bridge closed.
            """,
        Good = """
            claim closed: The bridge closed
              premise so [0.9]: The barrier was down
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var (node, conclusion) in map.Restatements.Circular)
        {
            yield return new Finding(
                $"{map.Id(node)} says the same as "
                    + $"{map.Id(conclusion)}{ReviewedMap.InLine(map.Nodes[conclusion].Location, map.Nodes[node].Location)}, which it is "
                    + "meant to support. Give a reason that says something else.",
                map.Nodes[node].Location)
            {
                Related = [map.Nodes[conclusion].Location],
            };
        }
    }
}
