using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Graph;

/// <summary>A relation between two nodes.</summary>
/// <param name="From">Index of the node that bears on the other: the premise, the objection, the source.</param>
/// <param name="To">Index of the node it bears on.</param>
public readonly record struct Relation(int From, int To, RelationKind Kind)
{
    /// <summary>Locator and properties of the link; null where it has none, as most have.</summary>
    internal RelationDetails? Details { get; init; }

    /// <summary>The place in the source; null where none is given.</summary>
    public string? Locator => Details?.Locator;

    /// <summary>In text order.</summary>
    public ImmutableArray<Property> Properties => Details?.Properties ?? [];

    /// <summary>The line that makes the relation.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>How much <c>From</c> bears on <c>To</c>, from 0 to 1; 1 where none is given.</summary>
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

/// <summary>Locator and properties of a link.</summary>
/// <param name="Locator">The place in the source; null where none is given.</param>
/// <param name="Properties">In text order.</param>
internal sealed record RelationDetails(string? Locator, ImmutableArray<Property> Properties)
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
