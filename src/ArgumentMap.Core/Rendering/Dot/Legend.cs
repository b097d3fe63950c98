using ArgumentMap.Graph;

namespace ArgumentMap.Rendering.Dot;

/// <summary>What the signs of a picture mean: a small map of the kinds that it shows, with the kinds of relations between them named.</summary>
internal sealed class Legend(ArgumentGraph graph, Visible visible, Utf8Output output, DotStyle style, RenderOptions options)
{
    /// <summary>Begins the names of its nodes; no id has a colon.</summary>
    private const string Prefix = "legend:";

    /// <summary>Which kinds of nodes a relation joins in the legend, and what it is called.</summary>
    private static readonly (RelationKind Kind, NodeKind From, NodeKind To, string Words)[] Relations =
    [
        (RelationKind.Answer, NodeKind.Claim, NodeKind.Question, "answers"),
        (RelationKind.Support, NodeKind.Premise, NodeKind.Claim, "supports"),
        (RelationKind.Rebut, NodeKind.Objection, NodeKind.Claim, "rebuts"),
        (RelationKind.Premise, NodeKind.Premise, NodeKind.Argument, "is a premise of"),
        (RelationKind.Undercut, NodeKind.Undercut, NodeKind.Argument, "undercuts the step"),
        (RelationKind.Undermine, NodeKind.Objection, NodeKind.Source, "undermines"),
        (RelationKind.Citation, NodeKind.Source, NodeKind.Premise, "is cited for"),
        (RelationKind.Reliance, NodeKind.Source, NodeKind.Source, "relies on"),
    ];

    public void Write()
    {
        var drawn = graph.Relations.Where(relation => visible.Shows(relation)).Select(relation => relation.Kind).ToHashSet();
        var relations = Relations.Where(relation => drawn.Contains(relation.Kind)).ToArray();
        var kinds = Enumerable.Range(0, graph.Nodes.Length).Where(visible.Shows).Select(node => graph.Nodes[node].Kind)
            .Concat(relations.SelectMany(relation => new[] { relation.From, relation.To }))
            .Where(kind => kind != NodeKind.Inference).ToHashSet();
        output.Write("  subgraph \"cluster_legend:\" {\n    graph [label=\"Legend\", style=\"rounded,dotted\", fontsize=11, color=\""u8);
        output.Write(options.Theme.Frame);
        output.Write("\"];\n"u8);
        foreach (var kind in Enum.GetValues<NodeKind>().Where(kinds.Contains))
            Node(kind);
        foreach (var (kind, from, to, words) in relations)
            Relation(kind, from, to, words);
        output.Write("  }\n"u8);
    }

    private void Node(NodeKind kind)
    {
        output.Write("    \""u8);
        output.Write(Prefix + kind.Name());
        output.Write("\" [label=\""u8);
        if (!kind.IsInference())
            output.Write(kind.Name());
        output.Write(kind == NodeKind.Argument ? "\", xlabel=\"step from linked premises\", "u8 : "\", "u8);
        output.Write(style.Node(kind));
        output.Write(", fillcolor=\""u8);
        output.Write(options.Theme.Fill(kind, null));
        output.Write("\"];\n"u8);
    }

    private void Relation(RelationKind kind, NodeKind from, NodeKind to, string words)
    {
        output.Write("    \""u8);
        output.Write(Prefix + from.Name());
        output.Write("\" -> \""u8);
        output.Write(Prefix + to.Name());
        output.Write("\" ["u8);
        output.Write(style.Line(kind));
        output.Write(DotStyle.Arrow(kind));
        output.Write(", label=\""u8);
        output.Write(words);
        output.Write("\"];\n"u8);
    }
}
