using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Graph;

/// <summary>One line of an outline: an item bears on the one above it, possibly through a step that is attacked.</summary>
/// <param name="Item">Index of the node that bears on the other; never a step.</param>
/// <param name="Target">Index of the node it bears on; for an undercut, the argument or step.</param>
/// <param name="Step">Index of the step between them, an inference or a citation; -1 for none.</param>
/// <param name="Relation">Index of the relation that has the properties of the link.</param>
internal readonly record struct Link(int Item, int Target, int Step, int Relation, RelationKind Kind)
{
    /// <summary>The links of a graph in the order of its relations.</summary>
    /// <remarks>A step begins in one item; further ones, which cannot come from a text, are ignored.</remarks>
    public static ImmutableArray<Link> Of(ArgumentGraph graph)
    {
        var beginningOf = new int[graph.Nodes.Length];
        Array.Fill(beginningOf, -1);
        foreach (var relation in graph.Relations)
        {
            if (graph.BeginsStep(relation) && beginningOf[relation.To] < 0)
                beginningOf[relation.To] = relation.From;
        }

        var links = ImmutableArray.CreateBuilder<Link>(graph.Relations.Length);
        for (var i = 0; i < graph.Relations.Length; i++)
        {
            var relation = graph.Relations[i];
            if (graph.BeginsStep(relation))
                continue;
            if (!graph.Nodes[relation.From].Kind.IsStep())
                links.Add(new Link(relation.From, relation.To, -1, i, relation.Kind));
            else if (beginningOf[relation.From] >= 0)
                links.Add(new Link(beginningOf[relation.From], relation.To, relation.From, i, relation.Kind));
        }

        return links.DrainToImmutable();
    }

    /// <summary>
    /// The keyword of the line. An argument is attacked by an objection under it or by an undercut under one of its premises.
    /// </summary>
    public Keyword KeywordIn(ArgumentGraph graph) => RelationRules.KeywordOf(Kind, graph.Nodes[Item].Kind, graph.Nodes[Target].Kind);
}
