using ArgumentMap.Limits;
using ArgumentMap.Scoring.Sources;

namespace ArgumentMap.Scoring.Positions;

/// <summary>Whether a source, or the sources of an item, are in or out, by which of the objections to them are in or out.</summary>
/// <param name="Objections">Nodes of the graph: the objections, also to what the source relies on, of which that is open.</param>
/// <param name="IsIn">
/// By set of objections, objection <c>i</c> being bit <c>i</c>: whether it is in, where those of the set may hold and the others are out.
/// </param>
/// <param name="IsOut">The same: whether it is out, where those of the set are in and the others may fail to hold.</param>
internal sealed record VouchingTable(int[] Objections, bool[] IsIn, bool[] IsOut)
{
    /// <summary>No table is larger, as far as effort would allow for it.</summary>
    private const int MostObjections = 20;

    /// <param name="node">A source, relay or citations.</param>
    /// <param name="labels">By node; those of objections that are open change while the table is made.</param>
    /// <exception cref="EffortSpentException">There are so many open objections that the table takes more work than it may.</exception>
    public static VouchingTable Of(WeightedGraph graph, int node, double[] labels, Effort effort)
    {
        var (sources, objections) = Upstream(graph, node, labels, effort);
        effort.Spend(objections.Length > MostObjections ? long.MaxValue : sources.Sum(graph.Degree) << objections.Length);
        var chances = new SourceLabels(graph, null, labels);
        var (isIn, isOut) = (new bool[1 << objections.Length], new bool[1 << objections.Length]);
        for (var set = 0; set < isIn.Length; set++)
        {
            for (var i = 0; i < objections.Length; i++)
                labels[objections[i]] = ((set >> i) & 1) == 1 ? SourceLabels.In : SourceLabels.Out;
            var label = SourceLabels.Out;
            foreach (var source in sources)
                label = chances.Settle(source);
            (isIn[set], isOut[set]) = (label == SourceLabels.In, label == SourceLabels.Out);
        }

        foreach (var objection in objections)
            labels[objection] = SourceLabels.Undecided;
        return new VouchingTable(objections, isIn, isOut);
    }

    /// <summary>All that a source stands on, each behind what it relies on, and the open objections to these, ascending.</summary>
    private static (int[] Sources, int[] Objections) Upstream(WeightedGraph graph, int node, double[] labels, Effort effort)
    {
        var (sources, seen, objections) = (new List<int>(), new HashSet<int>(), new SortedSet<int>());
        var path = new Stack<(int Node, int Part)>([(node, graph.Parts.Starts[node])]);
        while (path.TryPop(out var step))
        {
            if (step.Part < graph.Parts.Starts[step.Node + 1])
            {
                path.Push((step.Node, step.Part + 1));
                var part = graph.Parts.Sources[step.Part];
                if (seen.Add(part))
                    path.Push((part, graph.Parts.Starts[part]));
                continue;
            }

            effort.Spend(graph.Degree(step.Node));
            sources.Add(step.Node);
            for (var i = graph.Relations.Starts[step.Node]; i < graph.Relations.Starts[step.Node + 1]; i++)
            {
                if (graph.Relations.Weights[i] != 0 && labels[graph.Relations.Sources[i]] == SourceLabels.Undecided)
                    objections.Add(graph.Relations.Sources[i]);
            }
        }

        return ([.. sources], [.. objections]);
    }
}
