using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Everything about a keyword except its properties, which are in <see cref="PropertyRow.Items"/>.</summary>
/// <param name="Name">The keyword as written.</param>
internal sealed record KeywordRow(Keyword Keyword, string Name, ItemClasses Class)
{
    /// <summary>"a" or "an".</summary>
    public string Article { get; init; } = "a";

    /// <summary>The kind of node that a declaration becomes; null where it becomes none.</summary>
    public NodeKind? Declares { get; init; }

    /// <summary>Whether it takes an id, by which other lines can refer to it.</summary>
    public bool HasId { get; init; } = true;

    /// <summary>Whether a declaration may omit the text.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>What is likely meant by one without a text that has premises below it; none if that is not clear.</summary>
    public Keyword WithoutText { get; init; }

    /// <summary>The text in square brackets of a declaration; null where none is allowed.</summary>
    public Qualifier? Qualifier { get; init; }

    /// <summary>The text in square brackets of a reference nested in another item; null where none is allowed.</summary>
    public Qualifier? LinkQualifier { get; init; }

    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Hints to give where it is not allowed, in addition to what is.</summary>
    public ImmutableArray<PlaceHint> Hints { get; init; } = [];

    /// <summary>The whole message where it is not allowed; null to derive it from <see cref="Places"/>.</summary>
    public string? Rule { get; init; }
}
