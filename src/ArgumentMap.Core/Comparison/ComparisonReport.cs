using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Comparison;

/// <summary>An item that was added, removed or changed, with the links that were added, removed or moved with it.</summary>
/// <param name="Node">The node in the second map; for a removed node, in the first.</param>
internal sealed record ItemReport(NodeChange Change, Node Node, ImmutableArray<LinkChange> Links);

/// <summary>Arranges a comparison for readers: every change once, at the item it belongs to.</summary>
internal sealed class ComparisonReport
{
    private readonly MapComparison _comparison;

    public ComparisonReport(MapComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        _comparison = comparison;
        // An inference is reported with the undercut that attacks it.
        var items = comparison.NodeChanges.Where(change => !Node(change).Kind.IsStep()).ToImmutableArray();
        var (owners, ownersBefore) = (new HashSet<int>(), new HashSet<int>());
        foreach (var change in items.Where(change => change.Kind != ChangeKind.Changed || change.Has(ChangedPart.Place)))
        {
            owners.Add(change.After);
            ownersBefore.Add(change.Before);
        }

        bool IsOwned(LinkChange link) =>
            link.Kind != ChangeKind.Changed
                && (link.After is { } after ? owners.Contains(after.Item) : ownersBefore.Contains(link.Before!.Value.Item));
        var owned = comparison.LinkChanges.Where(IsOwned)
            .ToLookup(link => link.After is { } after ? (after.Item, IsAfter: true) : (link.Before!.Value.Item, IsAfter: false));
        Items =
            [.. items.Select(change => new ItemReport(
                change, Node(change), [.. owned[(change.Before, false)], .. owned[(change.After, true)]]))];
        Links = [.. comparison.LinkChanges.Where(link => !IsOwned(link))];
    }

    public ImmutableArray<ItemReport> Items { get; }

    /// <summary>The links that do not belong to an item that was added, removed or moved.</summary>
    public ImmutableArray<LinkChange> Links { get; }

    /// <summary>A link in words, with the id of its target: <c>supports closed</c>.</summary>
    public string Says(LinkChange link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.After is { } after ? Says(_comparison.After, after) : Says(_comparison.Before, link.Before!.Value);
    }

    /// <summary>The id of the item that a link starts from.</summary>
    public string Item(LinkChange link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.After is { } after ? _comparison.After.Nodes[after.Item].Id : _comparison.Before.Nodes[link.Before!.Value.Item].Id;
    }

    public string Section(SectionChange section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.After >= 0 ? _comparison.After.Sections[section.After].Title : _comparison.Before.Sections[section.Before].Title;
    }

    /// <summary><c>0.734 accepted</c>; for a source its reliability, for an item that does not count the reason.</summary>
    public static string Score(MapScores scores, int node)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var score = scores.Nodes[node];
        if (!score.Counts)
            return score.Presence.Name();
        var strength = scores.Bounds.Show(score.Strength, 3);
        return scores.Graph.Nodes[node].Kind == NodeKind.Source ? strength : $"{strength} {score.Verdict.Name()}";
    }

    /// <summary>Whether it is a statement or step whose verdict changed.</summary>
    public bool Flips(StrengthChange change)
    {
        var (before, after) = (_comparison.ScoresBefore.Nodes[change.Before], _comparison.ScoresAfter.Nodes[change.After]);
        return _comparison.After.Nodes[change.After].Kind != NodeKind.Source
            && before.Counts
            && after.Counts
            && before.Verdict != after.Verdict;
    }

    private Node Node(NodeChange change) =>
        change.After >= 0 ? _comparison.After.Nodes[change.After] : _comparison.Before.Nodes[change.Before];

    private static string Says(ArgumentGraph graph, LinkEnds ends)
    {
        var words = ends.Kind switch
        {
            RelationKind.Support => "supports",
            RelationKind.Rebut => "attacks",
            RelationKind.Undercut => graph.Nodes[ends.Target].Kind.IsStep() ? "undercuts the step" : "undercuts",
            RelationKind.Undermine => "undermines",
            RelationKind.Premise => "is a premise of",
            RelationKind.Citation => "is cited for",
            RelationKind.Reliance => "is relied on by",
            RelationKind.Issue => "is raised by",
            _ => "answers",
        };
        return $"{words} {graph.Nodes[ends.Target].Id}";
    }
}
