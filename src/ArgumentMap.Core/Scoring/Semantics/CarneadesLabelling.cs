using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Sources;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>Labels nodes component by component: 1 for in, 0 for out, 0.5 for undecided.</summary>
/// <param name="cases">By node: what <c>carneades</c> reads of it.</param>
/// <param name="off">By node: whether to treat it as absent; null where all are present.</param>
/// <param name="strengths">Labels by node; read and written.</param>
internal sealed class CarneadesLabelling(WeightedGraph graph, CarneadesNode[] cases, bool[]? off, double[] strengths, Effort effort)
{
    private const double In = SourceLabels.In;
    private const double Undecided = SourceLabels.Undecided;
    private const double Out = SourceLabels.Out;

    private readonly SourceLabels _sources = new(graph, off, strengths);

    public void Run(Components components)
    {
        for (var component = 0; component < components.Count; component++)
            Label(components, component);
    }

    public void Run(Components components, ReadOnlySpan<int> affected)
    {
        ReadSources(components);
        foreach (var component in affected)
            Label(components, component);
    }

    /// <summary>Reckons the chances of sources from labels that are there already.</summary>
    public void ReadSources(Components components)
    {
        foreach (var node in components.Nodes)
        {
            if (graph.Roles[node].IsOfSources())
                _sources.Settle(node);
        }
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
            var relevance = relations.Weights[i];
            result = With(result, relations.Sources[i], relevance, relevance > 0 ? least : leastAgainst);
        }

        return result;
    }

    private Case With(in Case before, int source, double relevance, double least)
    {
        var weight = Math.Abs(relevance) * WeightOf(source, least);
        if (weight <= 0 || IsOff(source) || strengths[source] < least)
            return before;
        return relevance > 0
            ? before with { For = true, P = Math.Max(before.P, weight) }
            : before with { Against = true, C = Math.Max(before.C, weight) };
    }

    /// <summary>What an argument that comes from a node weighs; cited sources as much as it is likely that one of them vouches.</summary>
    private double WeightOf(int node, double least) =>
        !graph.Roles[node].IsOfSources() ? cases[node].Weight : least == In ? _sources.Least(node) : _sources.Most(node);

    private void Label(Components components, int component)
    {
        var nodes = components[component];
        if (!components.IsCyclic(component))
        {
            effort.Spend(graph.Degree(nodes[0]));
            strengths[nodes[0]] = LabelOf(nodes[0]);
            return;
        }

        var open = nodes.ToArray().ToHashSet();
        foreach (var node in nodes)
        {
            strengths[node] = Undecided;
            _sources.Open(node);
        }

        bool changed;
        do
        {
            // A decided label is final: it was decided for every way in which the rest may turn out.
            changed = false;
            foreach (var node in nodes)
            {
                if (strengths[node] != Undecided && !graph.Roles[node].IsOfSources())
                    continue;
                effort.Spend(graph.Degree(node));
                if (graph.Roles[node].IsOfSources())
                    changed |= _sources.Narrow(node, open);
                var before = strengths[node];
                strengths[node] = graph.Roles[node].IsOfSources() ? _sources.LabelOf(node) : LabelOf(node);
                changed |= strengths[node] != before;
            }
        }
        while (changed);
        _sources.Close([.. open.Where(node => graph.Roles[node].IsOfSources())]);
    }

    private double LabelOf(int node)
    {
        if (IsOff(node))
            return Out;
        return graph.Roles[node] switch
        {
            NodeRole.Statement => LabelOfStatement(node),
            NodeRole.Inference => LabelOfStep(node),
            _ => _sources.Settle(node),
        };
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

    /// <summary>An inference is applicable when all its premises are in and no undercut is.</summary>
    private double LabelOfStep(int node)
    {
        var (parts, relations) = (graph.Parts, graph.Relations);
        var label = In;
        for (var i = parts.Starts[node]; i < parts.Starts[node + 1]; i++)
        {
            if (parts.Weights[i] < 0 || IsOff(parts.Sources[i]))
                return Out;
            label = Math.Min(label, strengths[parts.Sources[i]]);
        }

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
