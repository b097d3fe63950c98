using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>A place that an item can have, and what it does there.</summary>
/// <param name="Meaning">What it does, as worded in the docs.</param>
/// <param name="Makes">How it bears on the item above it; null where it bears on none.</param>
/// <param name="Under">The keywords above it; <see cref="Keyword.None"/> for the top.</param>
internal sealed record Place(string Meaning, RelationKind? Makes, params ImmutableArray<Keyword> Under)
{
    /// <summary>Whether it bears on the step from the item above to the next item above, rather than on the item.</summary>
    public bool AttacksStep { get; init; }

    /// <summary>Whether it leads from the item to the one above in a step that can be attacked.</summary>
    public bool IsStep => Makes is not (null or RelationKind.Reliance);
}

/// <summary>What to write instead of an item that is not allowed in its place.</summary>
/// <param name="Text">One or two sentences that follow what is allowed there.</param>
internal sealed record PlaceHint(string Text, params ImmutableArray<Keyword> Under)
{
    /// <summary>The keyword that was meant, if there is only one possibility.</summary>
    public Keyword Instead { get; init; }
}
