using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>All there is to know of a keyword. Its properties are told by theirs: see <see cref="PropertyRow.Items"/>.</summary>
/// <param name="Name">As it is written.</param>
internal sealed record KeywordRow(Keyword Keyword, string Name, ItemClasses Class)
{
    /// <summary>"a" or "an".</summary>
    public string Article { get; init; } = "a";

    /// <summary>The node that a declaration becomes; null where it becomes none.</summary>
    public NodeKind? Declares { get; init; }

    /// <summary>Whether it takes an id, by which others may refer to it.</summary>
    public bool HasId { get; init; } = true;

    /// <summary>Whether a declaration may do without a text.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>What stands in square brackets where it is declared; null for nothing.</summary>
    public Qualifier? Qualifier { get; init; }

    /// <summary>What stands in square brackets where it is referred to under another item; null for nothing.</summary>
    public Qualifier? LinkQualifier { get; init; }

    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>What to say where it may not stand, besides what may.</summary>
    public ImmutableArray<PlaceHint> Hints { get; init; } = [];

    /// <summary>All that is said where it may not stand; null where <see cref="Places"/> tell.</summary>
    public string? Rule { get; init; }
}
