using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Graph;

/// <summary>What one node has to do with another.</summary>
/// <param name="From">Index of the node that bears on the other: the premise, the objection, the source.</param>
/// <param name="To">Index of the node it bears on.</param>
public readonly record struct Relation(int From, int To, RelationKind Kind)
{
    /// <summary>What the author says of the link itself; null where nothing.</summary>
    public RelationDetails? Details { get; init; }

    /// <summary>The line that makes the relation.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>From 0 to 1: how much <c>From</c> bears on <c>To</c>; 1 where none is given.</summary>
    public double Relevance => Details?.Relevance ?? 1;

    /// <summary>As <see cref="Relevance"/>; null where none is given.</summary>
    public double? GivenRelevance => Details?.GivenRelevance;
}

/// <summary>A relation with the nodes at its ends.</summary>
/// <param name="From">The node that bears on the other.</param>
/// <param name="To">The node it bears on.</param>
public readonly record struct Bearing(Node From, Node To, Relation Relation)
{
    public RelationKind Kind => Relation.Kind;
}

/// <summary>What an author says of a link.</summary>
/// <param name="Locator">Where in the source it stands; null where none is given.</param>
/// <param name="Properties">In the order of the text.</param>
public sealed record RelationDetails(string? Locator, ImmutableArray<Property> Properties)
{
    /// <summary>From 0 to 1: how much the one bears on the other; null where it is not said.</summary>
    public double? GivenRelevance
    {
        get
        {
            foreach (var property in Properties)
            {
                if (property.Name == PropertyName.Relevance)
                    return RelevanceScale.Read(property.Value);
            }

            return null;
        }
    }

    /// <summary>As <see cref="GivenRelevance"/>; 1 where it is not said.</summary>
    public double Relevance => GivenRelevance ?? 1;
}
