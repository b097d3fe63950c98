using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Where an item may stand and what it does there.</summary>
/// <param name="Meaning">What it does, as the docs say it.</param>
/// <param name="Makes">How it bears on the item above it; null where it bears on none.</param>
/// <param name="Under">The keywords above it; <see cref="Keyword.None"/> for the top.</param>
internal sealed record Place(string Meaning, RelationKind? Makes, params ImmutableArray<Keyword> Under)
{
    /// <summary>Whether it bears on the step from the item above to what that stands under, not on the item.</summary>
    public bool AttacksStep { get; init; }
}

/// <summary>What to write instead of an item that may not stand where it stands.</summary>
/// <param name="Text">A sentence or two that follow what may stand there.</param>
internal sealed record PlaceHint(string Text, params ImmutableArray<Keyword> Under)
{
    /// <summary>The keyword that is meant, where only one can be.</summary>
    public Keyword Instead { get; init; }
}
