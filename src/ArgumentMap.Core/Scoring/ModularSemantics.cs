using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring;

/// <summary>Moves each base score by what bears on the node: node by node where there are no cycles, by integration where there are.</summary>
/// <remarks>
/// In a cyclic part dσ/dt = ι(τ, α(σ)) − σ is integrated from σ = τ with the classical Runge-Kutta method. Plain iteration is known to
/// oscillate on small graphs (Potyka, <i>Continuous dynamical systems for weighted bipolar argumentation</i>, KR 2018).
/// </remarks>
internal sealed class ModularSemantics<TAggregation, TInfluence>(string name) : Semantics(name)
    where TAggregation : struct, IAggregation
    where TInfluence : struct, IInfluence
{
    public override bool IsGraded => true;

    public override Solution Solve(WeightedGraph graph, Components components, ScoringLimits limits)
    {
        var strengths = new double[graph.Count];
        var cycles = new List<SolvedCycle>();
        for (var component = 0; component < components.Count; component++)
        {
            var nodes = components[component];
            if (components.IsCyclic(component))
                cycles.Add(Integrate(graph, component, nodes, null, strengths, limits));
            else
                strengths[nodes[0]] = Target(graph, nodes[0], null, strengths);
        }

        return new Solution(strengths, cycles);
    }

    public override void Update(
        WeightedGraph graph, Components components, ReadOnlySpan<int> affected, bool[] off, double[] strengths, ScoringLimits limits)
    {
        foreach (var component in affected)
        {
            var nodes = components[component];
            if (components.IsCyclic(component))
                Integrate(graph, component, nodes, off, strengths, limits);
            else
                strengths[nodes[0]] = Target(graph, nodes[0], off, strengths);
        }
    }

    /// <summary>The strength that a node tends to, given those of the nodes it depends on.</summary>
    private static double Target(WeightedGraph graph, int node, bool[]? off, double[] strengths)
    {
        if (off is not null && off[node])
            return 0;
        var baseScore = graph.BaseScores[node];
        if (graph.Roles[node] != NodeRole.Statement && !BaseScore.TryRead(graph, node, off, strengths, out baseScore))
            return 0;
        var relations = graph.Relations;
        var (start, end) = (relations.Starts[node], relations.Starts[node + 1]);
        return start == end
            ? baseScore
            : TInfluence.Influence(
                baseScore, TAggregation.Aggregate(relations.Sources.AsSpan(start, end - start), relations.Weights.AsSpan(start, end - start), strengths));
    }

    private static SolvedCycle Integrate(
        WeightedGraph graph, int component, ReadOnlySpan<int> nodes, bool[]? off, double[] strengths, ScoringLimits limits)
    {
        var start = new double[nodes.Length];
        var slopes = new double[4][];
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = new double[nodes.Length];
        long size = nodes.Length;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            start[i] = strengths[node] = off is not null && off[node] ? 0 : graph.BaseScores[node];
            size += graph.Relations.SourcesOf(node).Length + graph.Parts.SourcesOf(node).Length;
        }

        var steps = (int)Math.Min(limits.Steps, limits.CycleEffort / (slopes.Length * size));
        var (last, isCalm, mayWiden) = (double.PositiveInfinity, false, true);
        for (var step = 0; step < steps; step++)
        {
            var change = Slopes(graph, nodes, off, strengths, slopes[0]);
            if (change < limits.Tolerance)
                return new SolvedCycle(component, step, true);
            // Near its end the way is straight and wide steps are safe, unless it turns out that they lead away.
            mayWiden &= !isCalm || change <= last;
            isCalm = mayWiden && change < limits.Calm;
            last = change;
            var width = isCalm ? limits.CalmStep : limits.Step;
            Move(nodes, strengths, start, slopes[0], width / 2);
            Slopes(graph, nodes, off, strengths, slopes[1]);
            Move(nodes, strengths, start, slopes[1], width / 2);
            Slopes(graph, nodes, off, strengths, slopes[2]);
            Move(nodes, strengths, start, slopes[2], width);
            Slopes(graph, nodes, off, strengths, slopes[3]);
            for (var i = 0; i < nodes.Length; i++)
            {
                start[i] += width / 6 * (slopes[0][i] + (2 * slopes[1][i]) + (2 * slopes[2][i]) + slopes[3][i]);
                start[i] = strengths[nodes[i]] = Math.Clamp(start[i], 0, 1);
            }
        }

        return new SolvedCycle(component, steps, false);
    }

    /// <summary>How fast each strength changes; returns the greatest change.</summary>
    private static double Slopes(WeightedGraph graph, ReadOnlySpan<int> nodes, bool[]? off, double[] strengths, double[] slopes)
    {
        var greatest = 0.0;
        for (var i = 0; i < nodes.Length; i++)
        {
            slopes[i] = Target(graph, nodes[i], off, strengths) - strengths[nodes[i]];
            greatest = Math.Max(greatest, Math.Abs(slopes[i]));
        }

        return greatest;
    }

    private static void Move(ReadOnlySpan<int> nodes, double[] strengths, double[] start, double[] slopes, double step)
    {
        for (var i = 0; i < nodes.Length; i++)
            strengths[nodes[i]] = start[i] + (step * slopes[i]);
    }
}
