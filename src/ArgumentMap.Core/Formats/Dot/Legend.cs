using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Dot;

/// <summary>Writes the legend of a picture: a small map of the kinds that it shows, with labelled relations between them.</summary>
internal sealed class Legend(ArgumentGraph graph, Visible visible, Utf8Output output, DotStyle style, RenderOptions options)
{
    /// <summary>Prefix of the names of its nodes; no id has a colon.</summary>
    private const string Prefix = "legend:";

    /// <summary>The kinds of nodes that a relation joins in the legend, and the label of the line.</summary>
    private static readonly (RelationKind Kind, NodeKind From, NodeKind To, string Words)[] Relations =
    [
        (RelationKind.Support, NodeKind.Argument, NodeKind.Claim, "linked premises: one step"),
        (RelationKind.Rebut, NodeKind.Counterargument, NodeKind.Claim, "linked premises against it: one step"),
        (RelationKind.Answer, NodeKind.Claim, NodeKind.Question, RelationKind.Answer.Verb()),
        (RelationKind.Issue, NodeKind.Question, NodeKind.Claim, RelationKind.Issue.Verb()),
        (RelationKind.Support, NodeKind.Premise, NodeKind.Claim, RelationKind.Support.Verb()),
        (RelationKind.Rebut, NodeKind.Objection, NodeKind.Claim, RelationKind.Rebut.Verb()),
        (RelationKind.Premise, NodeKind.Premise, NodeKind.Argument, RelationKind.Premise.Verb()),
        (RelationKind.Undercut, NodeKind.Undercut, NodeKind.Argument, RelationKind.Undercut.Verb()),
        (RelationKind.Undermine, NodeKind.Objection, NodeKind.Source, RelationKind.Undermine.Verb()),
        (RelationKind.Citation, NodeKind.Source, NodeKind.Premise, RelationKind.Citation.Verb()),
        (RelationKind.Reliance, NodeKind.Source, NodeKind.Source, RelationKind.Reliance.Verb()),
    ];

    public void Write()
    {
        var drawn = graph.Relations.Where(relation => visible.Shows(relation)).Select(relation => relation.Kind).ToHashSet();
        var shown = Enumerable.Range(0, graph.Nodes.Length).Where(visible.Shows).Select(node => graph.Nodes[node].Kind).ToHashSet();
        var relations = Relations.Where(relation =>
            drawn.Contains(relation.Kind) && (!relation.From.IsArgument() || shown.Contains(relation.From)))
            .ToArray();
        var kinds = shown.Concat(relations.SelectMany(relation => new[] { relation.From, relation.To }))
            .Where(kind => !kind.IsStep()).ToHashSet();
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
        output.Write("\", "u8);
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
        output.Write("\" [class=\""u8);
        output.Write(kind.Name());
        output.Write("\", "u8);
        output.Write(style.Line(kind));
        output.Write(DotStyle.Arrow(kind));
        output.Write(", label=\""u8);
        output.Write(words);
        output.Write("\"];\n"u8);
    }
}
