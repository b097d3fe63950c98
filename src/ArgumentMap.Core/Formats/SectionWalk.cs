using ArgumentMap.Graph;

namespace ArgumentMap.Formats;

/// <summary>One step of a walk through the sections of a map: a section begins or ends, or one of its items is met.</summary>
/// <param name="Depth">The number of sections around it.</param>
/// <param name="Section">Index of the section that begins or ends; -1 for an item.</param>
/// <param name="Node">Index of the item; -1 for a section.</param>
internal readonly record struct SectionStep(int Depth, int Section, int Node)
{
    /// <summary>Whether the section ends here; otherwise it begins.</summary>
    public bool Ends { get; init; }
}

/// <summary>
/// Walks through the sections of a map: what stands outside of sections first, then each section with its items before the sections in it.
/// </summary>
/// <remarks>Not recursive; steps of arguments are items, too.</remarks>
internal static class SectionWalk
{
    public static IEnumerable<SectionStep> Of(ArgumentGraph graph)
    {
        var items = Adjacency.Of(graph.Sections.Length + 1, graph.Nodes.Length, node => graph.Nodes[node].Section + 1);
        var inner = Adjacency.Of(graph.Sections.Length + 1, graph.Sections.Length, section => graph.Sections[section].Parent + 1);
        var open = new Stack<(int Group, int Next)>();
        open.Push((0, 0));
        for (var i = 0; i < items[0].Length; i++)
            yield return new SectionStep(0, -1, items[0][i]);
        while (open.TryPop(out var current))
        {
            if (current.Next < inner[current.Group].Length)
            {
                open.Push((current.Group, current.Next + 1));
                var section = inner[current.Group][current.Next];
                yield return new SectionStep(open.Count - 1, section, -1);
                for (var i = 0; i < items[section + 1].Length; i++)
                    yield return new SectionStep(open.Count, -1, items[section + 1][i]);
                open.Push((section + 1, 0));
            }
            else if (current.Group > 0)
            {
                yield return new SectionStep(open.Count - 1, current.Group - 1, -1) { Ends = true };
            }
        }
    }
}
