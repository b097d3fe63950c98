using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>The keywords, and which are allowed under which.</summary>
internal static class Keywords
{
    private static readonly ImmutableArray<KeywordRow> Table = KeywordTable.Rows;

    private static readonly int Count = Table.Length;

    private static readonly WordTable Words = new(Table.Select(row => row.Name));

    /// <summary>By keyword and the keyword above it: the place; null where the first is not allowed under the second.</summary>
    private static readonly Place?[] PlacesUnder = FindPlaces();

    private static readonly bool[] StepAttackers = [.. Table.Select(row => row.Places.Any(place => place.AttacksStep))];

    /// <summary>By keyword: what is allowed under it, what bears on it first.</summary>
    private static readonly ImmutableArray<Keyword>[] Children =
        [.. Table.Select(parent => Table.Where(row => row.Keyword.IsAllowedUnder(parent.Keyword))
            .OrderBy(row => row.Keyword.PlaceUnder(parent.Keyword)!.Makes == RelationKind.Issue)
            .Select(row => row.Keyword).ToImmutableArray())];

    /// <summary>A row for each keyword, in the order of the docs.</summary>
    public static ImmutableArray<KeywordRow> Rows { get; } = Table[1..];

    /// <summary>All keywords as they are written.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Rows.Select(row => row.Name)];

    public static KeywordRow Row(this Keyword keyword) => Table[(int)keyword];

    /// <summary>The keyword as it is written; empty for none.</summary>
    public static string Name(this Keyword keyword) => keyword.Row().Name;

    /// <summary>The keyword with its article, for messages: "a claim", "an argument".</summary>
    public static string WithArticle(this Keyword keyword) => $"{keyword.Row().Article} {keyword.Row().Name}";

    /// <summary>The keyword with this spelling; none where there is none.</summary>
    public static Keyword Parse(ReadOnlySpan<char> word) => (Keyword)Math.Max(Words.Find(word), 0);

    public static ItemClasses Class(this Keyword keyword) => keyword.Row().Class;

    /// <summary>Claim, premise, objection or undercut: an item that can be true or false.</summary>
    public static bool IsStatement(this Keyword keyword) => keyword.Class() == ItemClasses.Statement;

    /// <summary>Whether an item of this kind can be referred to.</summary>
    public static bool HasId(this Keyword keyword) => keyword.Row().HasId;

    /// <summary>What is allowed under an item, or for <see cref="Keyword.None"/> at the top.</summary>
    public static ImmutableArray<Keyword> Under(Keyword parent) => Children[(int)parent];

    public static bool IsAllowedUnder(this Keyword child, Keyword parent) => child.PlaceUnder(parent) is not null;

    /// <summary>The place of an item under another; null where it is not allowed there.</summary>
    public static Place? PlaceUnder(this Keyword child, Keyword parent) => PlacesUnder[((int)child * Count) + (int)parent];

    /// <summary>Whether there is a place in which it attacks a step.</summary>
    internal static bool CanAttackStep(this Keyword keyword) => StepAttackers[(int)keyword];

    private static Place?[] FindPlaces()
    {
        var places = new Place?[Count * Count];
        foreach (var row in Table)
        {
            foreach (var place in row.Places)
            {
                foreach (var parent in place.Under)
                    places[((int)row.Keyword * Count) + (int)parent] = place;
            }
        }

        return places;
    }
}
