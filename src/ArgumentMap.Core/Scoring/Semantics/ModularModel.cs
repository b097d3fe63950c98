using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>
/// Moves each base score by what bears on the node: node by node where there are no cycles, by integration where there are.
/// </summary>
/// <remarks>
/// In a cyclic part dσ/dt = ι(τ, α(σ)) − σ is integrated from σ = τ with the classical Runge-Kutta method. Plain iteration is known to
/// oscillate on small graphs (Potyka, <i>Continuous dynamical systems for weighted bipolar argumentation</i>, KR 2018).
/// </remarks>
internal sealed class ModularModel<TAggregation, TInfluence>(WeightedGraph graph) : ScoringModel(graph)
    where TAggregation : struct, IAggregation
    where TInfluence : struct, IInfluence
{
    /// <summary>Step width of the integration.</summary>
    private const double Step = 0.1;

    /// <summary>Step width once no strength changes faster than <see cref="Calm"/>.</summary>
    private const double CalmStep = 1;

    /// <summary>Change per unit of time below which a cyclic part is close to equilibrium.</summary>
    private const double Calm = 1e-3;

    /// <summary>A cyclic part has settled when no strength in it changes faster than this per unit of time.</summary>
    /// <remarks>With 1e-9, a part that settles slowly would stop several times that far from its equilibrium.</remarks>
    private const double Tolerance = 1e-12;

    /// <summary>Slopes per step of the Runge-Kutta method.</summary>
    private const int Slopes = 4;

    public override Solution Solve(MapLimits limits, Effort effort)
    {
        effort.Spend(Graph.Size);
        var strengths = new double[Graph.Count];
        var cycles = new List<SolvedCycle>();
        for (var component = 0; component < Components.Count; component++)
        {
            var nodes = Components[component];
            if (Components.IsCyclic(component))
                cycles.Add(Integrate(component, nodes, null, strengths, limits.CycleSteps, effort));
            else
                strengths[nodes[0]] = Target(Graph, nodes[0], null, strengths);
        }

        return new Solution(strengths, cycles);
    }

    public override void Update(ReadOnlySpan<int> affected, bool[] off, double[] strengths, MapLimits limits, Effort effort)
    {
        long visits = 0;
        foreach (var component in affected)
        {
            var nodes = Components[component];
            if (Components.IsCyclic(component))
            {
                Integrate(component, nodes, off, strengths, limits.CycleSteps, effort);
                continue;
            }

            visits += Graph.Degree(nodes[0]);
            strengths[nodes[0]] = Target(Graph, nodes[0], off, strengths);
        }

        effort.Spend(visits);
    }

    public override ScoringModel Part(WeightedGraph part, IReadOnlyList<int> nodes) => new ModularModel<TAggregation, TInfluence>(part);

    public override double BaseOf(int node, double[] strengths)
    {
        var baseScore = Graph.BaseScores[node];
        if (Graph.Roles[node] != NodeRole.Statement)
            BaseScore.TryRead(Graph, node, null, strengths, out baseScore);
        return baseScore;
    }

    /// <summary>The strength a node tends towards, given the strengths of the nodes it depends on.</summary>
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
                baseScore, TAggregation.Aggregate(
                    relations.Sources.AsSpan(start, end - start),
                    relations.Weights.AsSpan(start, end - start),
                    strengths));
    }

    private SolvedCycle Integrate(int component, ReadOnlySpan<int> nodes, bool[]? off, double[] strengths, int steps, Effort effort)
    {
        var start = new double[nodes.Length];
        var slopes = new double[Slopes][];
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = new double[nodes.Length];
        long size = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            start[i] = strengths[node] = off is not null && off[node] ? 0 : Graph.BaseScores[node];
            size += Graph.Degree(node);
        }

        var (last, isCalm, mayWiden) = (double.PositiveInfinity, false, true);
        for (var step = 0; step < steps; step++)
        {
            effort.Spend(Slopes * size);
            var change = SetSlopes(Graph, nodes, off, strengths, slopes[0]);
            if (change < Tolerance)
                return new SolvedCycle(component, step, true);
            // Near the equilibrium the path is straight and wide steps are safe, unless they turn out to lead away from it.
            mayWiden &= !isCalm || change <= last;
            isCalm = mayWiden && change < Calm;
            last = change;
            var width = isCalm ? CalmStep : Step;
            Move(nodes, strengths, start, slopes[0], width / 2);
            SetSlopes(Graph, nodes, off, strengths, slopes[1]);
            Move(nodes, strengths, start, slopes[1], width / 2);
            SetSlopes(Graph, nodes, off, strengths, slopes[2]);
            Move(nodes, strengths, start, slopes[2], width);
            SetSlopes(Graph, nodes, off, strengths, slopes[3]);
            for (var i = 0; i < nodes.Length; i++)
            {
                start[i] += width / 6 * (slopes[0][i] + (2 * slopes[1][i]) + (2 * slopes[2][i]) + slopes[3][i]);
                start[i] = strengths[nodes[i]] = Math.Clamp(start[i], 0, 1);
            }
        }

        return new SolvedCycle(component, steps, false);
    }

    /// <summary>Computes how fast each strength changes; returns the greatest change.</summary>
    private static double SetSlopes(WeightedGraph graph, ReadOnlySpan<int> nodes, bool[]? off, double[] strengths, double[] slopes)
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
