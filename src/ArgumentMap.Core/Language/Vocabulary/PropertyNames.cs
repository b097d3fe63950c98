using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>The properties, and where each is allowed.</summary>
internal static class PropertyNames
{
    /// <summary>Prefix of the names of authors' own properties.</summary>
    public const string ExtensionPrefix = "x-";

    private const PropertyName First = PropertyName.Author;

    private static readonly WordTable Words = new(Rows.Select(row => row.Name));

    private static readonly int Count = (int)First + Rows.Length;

    /// <summary>By context, item and property: whether the property is allowed there.</summary>
    private static readonly bool[] Allowed = FindAllowed();

    /// <summary>A row for each name, in the order of the docs.</summary>
    public static ImmutableArray<PropertyRow> Rows => PropertyTable.Rows;

    /// <summary>All names except <c>x-…</c>, as written.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Rows.Select(row => row.Name)];

    /// <summary>The row of a property; null for <c>x-…</c> and unknown ones.</summary>
    public static PropertyRow? Row(this PropertyName property) => property >= First ? Rows[property - First] : null;

    /// <summary>The name as written; empty for unknown properties and authors' own.</summary>
    public static string Spelling(this PropertyName property) => property.Row()?.Name ?? "";

    public static PropertyName Parse(ReadOnlySpan<char> word)
    {
        if (word.StartsWith(ExtensionPrefix) && word.Length > ExtensionPrefix.Length)
            return PropertyName.Extension;
        var index = Words.Find(word);
        return index < 0 ? PropertyName.None : First + (byte)index;
    }

    /// <summary>Whether a property is allowed under an item; <c>x-…</c> is allowed under every item.</summary>
    /// <param name="isReference">Whether the item only refers to one declared elsewhere.</param>
    /// <param name="isNested">Whether the item is nested in another that it bears on.</param>
    public static bool IsAllowedUnder(this PropertyName property, Keyword item, bool isReference, bool isNested) =>
        property == PropertyName.Extension || Allowed[Cell(item, isReference, isNested) + (int)property];

    /// <summary>The properties that <see cref="IsAllowedUnder"/> allows, except <c>x-…</c>.</summary>
    public static IEnumerable<PropertyRow> Under(Keyword item, bool isReference, bool isNested) =>
        Rows.Where(row => row.Property.IsAllowedUnder(item, isReference, isNested));

    /// <summary>Whether a property under an item describes the link to the item above rather than the item.</summary>
    /// <remarks>An unknown property may describe either.</remarks>
    public static bool IsOfLink(this PropertyName property, bool isReference) =>
        isReference || property is PropertyName.Unknown or PropertyName.UnknownJson || property.Row() is { IsOfLink: true };

    public static bool MayRepeat(this PropertyName property) => property.Row() is { MayRepeat: true };

    private static bool[] FindAllowed()
    {
        var allowed = new bool[Cell((Keyword)(Keywords.Rows.Length + 1), false, false)];
        foreach (var keyword in Keywords.Rows)
        {
            foreach (var row in Rows)
            {
                var (onItem, onLink) = ((row.Items & keyword.Class) != 0, (row.Links & keyword.Class) != 0);
                allowed[Cell(keyword.Keyword, false, false) + (int)row.Property] = onItem;
                allowed[Cell(keyword.Keyword, false, true) + (int)row.Property] = onItem || (onLink && row.IsOfLink);
                allowed[Cell(keyword.Keyword, true, true) + (int)row.Property] = onLink;
            }
        }

        return allowed;
    }

    private static int Cell(Keyword item, bool isReference, bool isNested) =>
        (((int)item * 4) + (isReference ? 2 : 0) + (isNested ? 1 : 0)) * Count;
}
