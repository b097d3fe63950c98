using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring;

/// <summary>Names the cycles that make scoring a map expensive.</summary>
internal static class Cycles
{
    public static Reduction Reduction(ArgumentGraph graph, Components components)
    {
        var (count, largest) = (0, -1);
        for (var component = 0; component < components.Count; component++)
        {
            if (!components.IsCyclic(component))
                continue;
            count++;
            if (largest < 0 || components[component].Length > components[largest].Length)
                largest = component;
        }

        if (count == 0)
            return new Reduction("divide the map", default);
        var (size, first) = (0, int.MaxValue);
        foreach (var node in components[largest])
        {
            // Groups of sources are not items of the map.
            if (node >= graph.Nodes.Length)
                continue;
            (size, first) = (size + 1, Math.Min(first, node));
        }

        var advice = count == 1
            ? string.Create(CultureInfo.InvariantCulture, $"break the cycle of {size:N0} items that contains '{graph.Nodes[first].Id}'")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"break the {count:N0} cycles, the largest of which has {size:N0} items, '{graph.Nodes[first].Id}' among them");
        return new Reduction(advice, graph.Nodes[first].Location);
    }
}
