using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>Labels nodes component by component: 1 for in, 0 for out, 0.5 for undecided.</summary>
/// <param name="cases">By node: what <c>carneades</c> reads of it.</param>
/// <param name="off">By node: whether to treat it as absent; null where all are present.</param>
/// <param name="strengths">Labels by node; read and written.</param>
internal sealed class CarneadesLabelling(WeightedGraph graph, CarneadesNode[] cases, bool[]? off, double[] strengths, Effort effort)
{
    private const double In = 1;
    private const double Undecided = 0.5;
    private const double Out = 0;

    public void Run(Components components)
    {
        for (var component = 0; component < components.Count; component++)
            Label(components, component);
    }

    public void Run(Components components, ReadOnlySpan<int> affected)
    {
        foreach (var component in affected)
            Label(components, component);
    }

    /// <summary>The applicable arguments for and against a statement.</summary>
    /// <param name="least">
    /// The least label with which an argument for the statement counts: 1 if it must be applicable, 0.5 if it may be.
    /// </param>
    /// <param name="leastAgainst">The same for arguments against it.</param>
    public Case CaseOf(int node, double least = In, double leastAgainst = In)
    {
        var result = default(Case);
        var relations = graph.Relations;
        for (var i = relations.Starts[node]; i < relations.Starts[node + 1]; i++)
        {
            var (source, relevance) = (relations.Sources[i], relations.Weights[i]);
            if (graph.Roles[source] != NodeRole.Group)
            {
                result = With(result, source, relevance, relevance > 0 ? least : leastAgainst);
                continue;
            }

            for (var part = graph.Parts.Starts[source]; part < graph.Parts.Starts[source + 1]; part++)
                result = With(result, graph.Parts.Sources[part], graph.Parts.Weights[part], least);
        }

        return result;
    }

    private Case With(in Case before, int source, double relevance, double least)
    {
        var weight = Math.Abs(relevance) * cases[source].Weight;
        if (weight <= 0 || IsOff(source) || strengths[source] < least)
            return before;
        return relevance > 0
            ? before with { For = true, P = Math.Max(before.P, weight) }
            : before with { Against = true, C = Math.Max(before.C, weight) };
    }

    private void Label(Components components, int component)
    {
        var nodes = components[component];
        if (!components.IsCyclic(component))
        {
            effort.Spend(graph.Degree(nodes[0]));
            strengths[nodes[0]] = LabelOf(nodes[0]);
            return;
        }

        foreach (var node in nodes)
            strengths[node] = Undecided;
        bool changed;
        do
        {
            // A decided label is final: it was decided for every way in which the rest may turn out.
            changed = false;
            foreach (var node in nodes)
            {
                if (strengths[node] != Undecided)
                    continue;
                effort.Spend(graph.Degree(node));
                strengths[node] = LabelOf(node);
                changed |= strengths[node] != Undecided;
            }
        }
        while (changed);
    }

    private double LabelOf(int node)
    {
        if (IsOff(node))
            return Out;
        return graph.Roles[node] == NodeRole.Statement ? LabelOfStatement(node) : LabelOfStep(node);
    }

    private double LabelOfStatement(int node)
    {
        var standard = cases[node].Standard;
        var isAssumable = cases[node].IsAssumed && !HasArgument(node);
        var (worst, best) = (CaseOf(node, In, Undecided), CaseOf(node, Undecided, In));
        if (standard.IsMet(worst) || (isAssumable && !worst.Against))
            return In;
        return standard.IsMet(best) || (isAssumable && !best.Against) ? Undecided : Out;
    }

    /// <summary>
    /// An inference is applicable when all its premises are in and no undercut is in; a source counts unless an objection to it is in.
    /// </summary>
    private double LabelOfStep(int node)
    {
        var (parts, relations) = (graph.Parts, graph.Relations);
        var needsAll = graph.Roles[node] == NodeRole.Inference;
        var (least, greatest) = (In, graph.Roles[node] == NodeRole.Group ? Out : -1);
        for (var i = parts.Starts[node]; i < parts.Starts[node + 1]; i++)
        {
            var isOff = parts.Weights[i] < 0 || IsOff(parts.Sources[i]);
            if (isOff && needsAll)
                return Out;
            if (isOff)
                continue;
            least = Math.Min(least, strengths[parts.Sources[i]]);
            greatest = Math.Max(greatest, strengths[parts.Sources[i]]);
        }

        var label = needsAll ? least : greatest < 0 ? In : greatest;
        for (var i = relations.Starts[node]; i < relations.Starts[node + 1]; i++)
        {
            if (relations.Weights[i] < 0 && !IsOff(relations.Sources[i]))
                label = Math.Min(label, In - strengths[relations.Sources[i]]);
        }

        return label;
    }

    /// <summary>Whether a premise or an argument speaks for a statement; a source only vouches for it.</summary>
    private bool HasArgument(int node)
    {
        var relations = graph.Relations;
        for (var i = relations.Starts[node]; i < relations.Starts[node + 1]; i++)
        {
            var source = relations.Sources[i];
            if (relations.Weights[i] > 0 && !IsOff(source) && graph.Roles[source] is NodeRole.Statement or NodeRole.Inference)
                return true;
        }

        return false;
    }

    private bool IsOff(int node) => off is not null && off[node];
}
