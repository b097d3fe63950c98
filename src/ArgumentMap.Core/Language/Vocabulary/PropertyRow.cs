namespace ArgumentMap.Language.Vocabulary;

/// <summary>Everything about a property.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Meaning">Its meaning, as worded in the docs and the JSON schema.</param>
internal sealed record PropertyRow(PropertyName Property, string Name, PropertyType Type, string Meaning)
{
    /// <summary>The items that allow it under their declaration.</summary>
    public ItemClasses Items { get; init; }

    /// <summary>
    /// The items that allow it when they bear on another item: under a reference, and under a declaration if <see cref="IsOfLink"/>.
    /// </summary>
    public ItemClasses Links { get; init; }

    /// <summary>Whether it describes the link to the item above even where the item is declared.</summary>
    public bool IsOfLink { get; init; }

    public bool MayRepeat { get; init; }

    /// <summary>Whether it is allowed under the declaration of one of these items.</summary>
    internal bool IsAllowedOn(ItemClasses items) => (Items & items) != 0;
}
