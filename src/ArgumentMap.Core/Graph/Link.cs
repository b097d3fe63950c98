using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Graph;

/// <summary>One line of an outline: an item bears on the one above it, possibly through a step that is attacked.</summary>
/// <param name="Item">Index of the node that bears on the other; never an inference.</param>
/// <param name="Target">Index of the node it bears on; for an undercut, the argument or inference.</param>
/// <param name="Step">Index of the inference between them; -1 for none.</param>
/// <param name="Relation">Index of the relation that has the properties of the link.</param>
internal readonly record struct Link(int Item, int Target, int Step, int Relation, RelationKind Kind)
{
    /// <summary>The links of a graph in the order of its relations.</summary>
    /// <remarks>An inference has one premise; further ones, which cannot come from a text, are ignored.</remarks>
    public static ImmutableArray<Link> Of(ArgumentGraph graph)
    {
        var premiseOf = new int[graph.Nodes.Length];
        Array.Fill(premiseOf, -1);
        foreach (var relation in graph.Relations)
        {
            if (relation.Kind == RelationKind.Premise && graph.Nodes[relation.To].Kind.IsStep() && premiseOf[relation.To] < 0)
                premiseOf[relation.To] = relation.From;
        }

        var links = ImmutableArray.CreateBuilder<Link>(graph.Relations.Length);
        for (var i = 0; i < graph.Relations.Length; i++)
        {
            var relation = graph.Relations[i];
            if (relation.Kind == RelationKind.Premise && graph.Nodes[relation.To].Kind.IsStep())
                continue;
            if (!graph.Nodes[relation.From].Kind.IsStep())
                links.Add(new Link(relation.From, relation.To, -1, i, relation.Kind));
            else if (premiseOf[relation.From] >= 0)
                links.Add(new Link(premiseOf[relation.From], relation.To, relation.From, i, relation.Kind));
        }

        return links.ToImmutable();
    }

    /// <summary>
    /// The keyword of the line. An argument is attacked by an objection under it or by an undercut under one of its premises.
    /// </summary>
    public Keyword KeywordIn(ArgumentGraph graph) => RelationRules.KeywordOf(Kind, graph.Nodes[Item].Kind, graph.Nodes[Target].Kind);
}
