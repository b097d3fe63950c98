namespace ArgumentMap.Language.Vocabulary;

/// <summary>All there is to know of a property.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Meaning">What it says, as the docs and the JSON schema tell it.</param>
internal sealed record PropertyRow(PropertyName Property, string Name, PropertyType Type, string Meaning)
{
    /// <summary>Items under whose declaration it may stand.</summary>
    public ItemClasses Items { get; init; }

    /// <summary>
    /// Items that it may stand under where they bear on another: under a reference, and under a declaration if <see cref="IsOfLink"/>.
    /// </summary>
    public ItemClasses Links { get; init; }

    /// <summary>Whether it speaks of the link to the item above also where the item is declared.</summary>
    public bool IsOfLink { get; init; }

    public bool MayRepeat { get; init; }

    /// <summary>Whether it may stand under the declaration of one of these items.</summary>
    internal bool MayStandOn(ItemClasses items) => (Items & items) != 0;
}
