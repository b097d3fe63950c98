using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Comparison;

/// <summary>The kind of a change.</summary>
public enum ChangeKind : byte
{
    Added,
    Removed,
    Changed,
}

/// <summary>The part that changed in an element of both maps.</summary>
public enum ChangedPart : byte
{
    /// <summary>The title of a map or section.</summary>
    Title,
    Text,
    Kind,

    /// <summary>The items it bears on.</summary>
    Place,

    /// <summary>The section that an item is in, or that encloses a section.</summary>
    Section,
    Id,
    Rating,
    Tags,
    Property,
    Locator,
}

/// <summary>The names of changes, the same in every output.</summary>
internal static class ChangeNames
{
    private static readonly string[] Kinds = ["added", "removed", "changed"];

    private static readonly string[] Parts = ["title", "text", "kind", "place", "section", "id", "rating", "tags", "property", "locator"];

    public static string Name(this ChangeKind kind) => Kinds[(int)kind];

    public static string Name(this ChangedPart part) => Parts[(int)part];

    /// <summary>The sign for the change: <c>+</c>, <c>−</c> or <c>~</c>.</summary>
    public static string Sign(this ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "+",
        ChangeKind.Removed => "−",
        _ => "~",
    };
}

/// <summary>A changed part with its values before and after.</summary>
/// <param name="Property">Name of the property, as written; null for other parts.</param>
/// <param name="Before">Null where there was none. Several tags or ids are separated by spaces.</param>
/// <param name="After">Null where there is none now.</param>
public sealed record Change(ChangedPart Part, string? Property, string? Before, string? After)
{
    /// <summary>The name of the part in output: <c>rating</c>, <c>date</c>.</summary>
    public string Name => Property ?? Part.Name();
}

/// <summary>A node that was added, removed or changed.</summary>
/// <param name="Before">Its index in the first map; -1 where it was added.</param>
/// <param name="After">Its index in the second map; -1 where it was removed.</param>
/// <param name="Parts">What changed; empty where it was added or removed.</param>
public sealed record NodeChange(ChangeKind Kind, int Before, int After, ImmutableArray<Change> Parts)
{
    public bool Has(ChangedPart part) => Parts.Any(change => change.Part == part);

    /// <summary>The change in a few words: <c>added</c>, <c>reworded, moved</c>.</summary>
    public string Words => Kind != ChangeKind.Changed ? Kind.Name() : string.Join(", ", Parts.Select(part => Word(part.Part)).Distinct());

    private static string Word(ChangedPart part) => part switch
    {
        ChangedPart.Title or ChangedPart.Text => "reworded",
        ChangedPart.Kind => "kind changed",
        ChangedPart.Place or ChangedPart.Section => "moved",
        ChangedPart.Id => "renamed",
        ChangedPart.Rating => "rating changed",
        _ => "changed",
    };
}

/// <summary>
/// A link that was added, removed or changed: an item and what it bears on, with the step between them if that is attacked.
/// </summary>
/// <param name="Before">In the first map; null where it was added.</param>
/// <param name="After">In the second map; null where it was removed.</param>
/// <param name="Parts">What changed; empty where it was added or removed.</param>
public sealed record LinkChange(ChangeKind Kind, LinkEnds? Before, LinkEnds? After, ImmutableArray<Change> Parts);

/// <summary>The ends of a link, as indices in its map.</summary>
/// <param name="Item">The node that bears on the other; never an inference.</param>
/// <param name="Target">The node it bears on.</param>
/// <param name="Relation">The relation that carries the link's properties.</param>
public readonly record struct LinkEnds(int Item, int Target, RelationKind Kind, int Relation);

/// <summary>A section that was added, removed or changed.</summary>
/// <param name="Before">Its index in the first map; -1 where it was added.</param>
/// <param name="After">Its index in the second map; -1 where it was removed.</param>
public sealed record SectionChange(ChangeKind Kind, int Before, int After, ImmutableArray<Change> Parts);

/// <summary>An item of both maps whose strength, verdict or presence changed.</summary>
/// <param name="Before">Its index in the first map.</param>
/// <param name="After">Its index in the second map.</param>
public readonly record struct StrengthChange(int Before, int After);

/// <summary>A claim that at least one of two maps argues for (<see cref="Graph.ArgumentGraph.Theses"/>), and how it changed.</summary>
/// <param name="Before">Its index in the first map; -1 if it is not there.</param>
/// <param name="After">Its index in the second map; -1 if it is not there.</param>
/// <param name="Flips">Whether it is in both maps and its verdict changed, or it counts in only one of them.</param>
public readonly record struct Thesis(int Before, int After, bool Flips);

/// <summary>A question of both maps whose leading answer changed.</summary>
/// <param name="Before">Index of the question in the first map.</param>
/// <param name="After">Index of the question in the second map.</param>
/// <param name="LeaderBefore">Index of the strongest answer in the first map; -1 for none.</param>
/// <param name="LeaderAfter">Index of the strongest answer in the second map; -1 for none.</param>
public readonly record struct LeadChange(int Before, int After, int LeaderBefore, int LeaderAfter);
