using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Which properties there are, where each may stand and what it holds.</summary>
internal static class PropertyNames
{
    /// <summary>Names that begin so are the author's own.</summary>
    public const string ExtensionPrefix = "x-";

    private const PropertyName First = PropertyName.Author;

    private static readonly WordTable Words = new(Rows.Select(row => row.Name));

    private static readonly int Count = (int)First + Rows.Length;

    /// <summary>By context, class of the item and property: whether it may stand there.</summary>
    private static readonly bool[] Standing = FindStanding();

    /// <summary>A row for each name, in the order of the docs.</summary>
    public static ImmutableArray<PropertyRow> Rows => PropertyTable.Rows;

    /// <summary>All names but <c>x-…</c>, as they are written.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Rows.Select(row => row.Name)];

    /// <summary>The row of a property; null for <c>x-…</c> and for what is not known.</summary>
    public static PropertyRow? Row(this PropertyName property) => property >= First ? Rows[property - First] : null;

    /// <summary>The name as it is written; empty where it is not known or the author's.</summary>
    public static string Spelling(this PropertyName property) => property.Row()?.Name ?? "";

    public static PropertyName Parse(ReadOnlySpan<char> word)
    {
        if (word.StartsWith(ExtensionPrefix) && word.Length > ExtensionPrefix.Length)
            return PropertyName.Extension;
        var index = Words.Find(word);
        return index < 0 ? PropertyName.None : First + (byte)index;
    }

    /// <summary>Whether a property may stand under an item; <c>x-…</c> may stand under every one.</summary>
    /// <param name="isReference">Whether the item only refers to one declared elsewhere.</param>
    /// <param name="isNested">Whether the item stands under another that it bears on.</param>
    public static bool MayStandUnder(this PropertyName property, Keyword item, bool isReference, bool isNested) =>
        property == PropertyName.Extension || Standing[Cell(item, isReference, isNested) + (int)property];

    /// <summary>The properties that <see cref="MayStandUnder"/> lets stand, but <c>x-…</c>.</summary>
    public static IEnumerable<PropertyRow> Under(Keyword item, bool isReference, bool isNested) =>
        Rows.Where(row => row.Property.MayStandUnder(item, isReference, isNested));

    /// <summary>Whether a property that stands under an item speaks of the link to the item above rather than of the item.</summary>
    /// <remarks>What is not known may speak of either.</remarks>
    public static bool IsOfLink(this PropertyName property, bool isReference) =>
        isReference || property is PropertyName.Unknown or PropertyName.UnknownJson || property.Row() is { IsOfLink: true };

    public static bool MayRepeat(this PropertyName property) => property.Row() is { MayRepeat: true };

    private static bool[] FindStanding()
    {
        var standing = new bool[Cell((Keyword)(Keywords.Rows.Length + 1), false, false)];
        foreach (var keyword in Keywords.Rows)
        {
            foreach (var row in Rows)
            {
                var (onItem, onLink) = ((row.Items & keyword.Class) != 0, (row.Links & keyword.Class) != 0);
                standing[Cell(keyword.Keyword, false, false) + (int)row.Property] = onItem;
                standing[Cell(keyword.Keyword, false, true) + (int)row.Property] = onItem || (onLink && row.IsOfLink);
                standing[Cell(keyword.Keyword, true, true) + (int)row.Property] = onLink;
            }
        }

        return standing;
    }

    private static int Cell(Keyword item, bool isReference, bool isNested) =>
        (((int)item * 4) + (isReference ? 2 : 0) + (isNested ? 1 : 0)) * Count;
}
