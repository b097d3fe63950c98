using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>
/// Moves each base score by what bears on the node: node by node where there are no cycles, by integration where there are.
/// </summary>
/// <remarks>In a cyclic part dσ/dt = ι(τ, α(σ)) − σ is integrated from σ = τ; <see cref="CycleSettling"/> says how.</remarks>
internal sealed class ModularModel<TAggregation, TInfluence>(WeightedGraph graph) : ScoringModel(graph)
    where TAggregation : struct, IAggregation
    where TInfluence : struct, IInfluence
{
    public override Solution Solve(MapLimits limits, Effort effort)
    {
        effort.Spend(Graph.Size);
        var strengths = new double[Graph.Count];
        var cycles = new List<SolvedCycle>();
        for (var component = 0; component < Components.Count; component++)
        {
            var nodes = Components[component];
            if (Components.IsCyclic(component))
                cycles.Add(Integrate(component, null, strengths, limits.CycleSteps, effort));
            else
                strengths[nodes[0]] = Target(Graph, nodes[0], null, strengths);
        }

        return new Solution(strengths, cycles) { Independent = Graph.Vouching.Independent };
    }

    public override void Update(ReadOnlySpan<int> affected, bool[] off, Trial trial, MapLimits limits, Effort effort)
    {
        long visits = 0;
        foreach (var component in affected)
        {
            var node = Components[component][0];
            if (Components.IsCyclic(component))
            {
                trial.Mark(component, Integrate(component, off, trial.Strengths, limits.CycleSteps, effort).IsSettled);
                continue;
            }

            visits += Graph.Degree(node);
            trial.Strengths[node] = Target(Graph, node, off, trial.Strengths);
        }

        effort.Spend(visits);
    }

    public override ScoringModel Part(WeightedGraph part, IReadOnlyList<int> nodes) => new ModularModel<TAggregation, TInfluence>(part);

    public override double BaseOf(int node, double[] strengths)
    {
        BaseScore.TryRead(Graph, node, null, strengths, out var baseScore);
        return baseScore;
    }

    /// <summary>The strength that a node tends to, given those of the nodes it depends on.</summary>
    private static double Target(WeightedGraph graph, int node, bool[]? off, double[] strengths)
    {
        if (off is not null && off[node])
            return 0;
        if (graph.Roles[node].IsOfSources())
            return Chance(graph, node, strengths);
        if (!BaseScore.TryRead(graph, node, off, strengths, out var baseScore))
            return 0;
        var relations = graph.Relations;
        var (start, end) = (relations.Starts[node], relations.Starts[node + 1]);
        return start == end
            ? baseScore
            : TInfluence.Influence(
                baseScore, TAggregation.Aggregate(
                    relations.Sources.AsSpan(start, end - start),
                    relations.Weights.AsSpan(start, end - start),
                    strengths));
    }

    /// <summary>How likely a source is to hold, or sources are to vouch: this does not depend on the semantics.</summary>
    private static double Chance(WeightedGraph graph, int node, double[] strengths)
    {
        if (graph.Roles[node].HasVouchers())
            return graph.Vouching.ChanceOf(node, strengths);
        var chance = graph.BaseScores[node];
        for (var i = graph.Relations.Starts[node]; i < graph.Relations.Starts[node + 1]; i++)
            chance *= 1 + (graph.Relations.Weights[i] * strengths[graph.Relations.Sources[i]]);
        return chance;
    }

    private SolvedCycle Integrate(int component, bool[]? off, double[] strengths, int steps, Effort effort)
    {
        var nodes = Components[component].ToArray();
        long size = 0;
        foreach (var node in nodes)
        {
            strengths[node] = off is not null && off[node] ? 0 : Graph.BaseScores[node];
            size += Graph.Degree(node);
        }

        StartVouchers(nodes, strengths, size, effort);
        return new CycleSettling(nodes, strengths, node => Target(Graph, node, off, strengths), size, steps, effort).Run(component);
    }

    /// <summary>Lets what has vouchers start from the chance that is theirs before anything else moves.</summary>
    private void StartVouchers(ReadOnlySpan<int> nodes, double[] strengths, long size, Effort effort)
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var node in nodes)
            {
                if (!Graph.Roles[node].HasVouchers())
                    continue;
                var before = strengths[node];
                strengths[node] = Graph.Vouching.ChanceOf(node, strengths);
                changed |= strengths[node] != before;
            }

            effort.Spend(changed ? size : 0);
        }
        while (changed);
    }
}
