using System.Collections.Immutable;
using ArgumentMap.Comparison.Matching;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Comparison;

/// <summary>Compares two maps.</summary>
internal sealed class Comparer
{
    private readonly ArgumentGraph _before;
    private readonly ArgumentGraph _after;
    private readonly Pairing _nodes;
    private readonly Pairing _sections;
    private readonly LinkMatcher _links;
    private readonly Pairing _linkPairs;
    private readonly bool _isIncomplete;

    private Comparer(ArgumentGraph before, ArgumentGraph after, MapLimits limits, Effort effort)
    {
        (_before, _after) = (before, after);
        _nodes = NodeMatcher.Match(before, after, limits, effort, out _isIncomplete);
        _sections = new SectionMatcher(before, after, _nodes).Match();
        _links = new LinkMatcher(before, after, _nodes);
        _linkPairs = _links.Match();
    }

    /// <param name="effort">The effort allowed; null for what the limits allow.</param>
    /// <exception cref="EffortSpentException">Comparing exceeds the effort allowed.</exception>
    public static MapComparison Compare(
        ArgumentGraph before, ArgumentGraph after, ComparisonOptions? options = null, Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        options ??= ComparisonOptions.Default;
        var limits = options.Limits ?? MapLimits.Default;
        effort ??= new Effort(limits.Effort);
        return new Comparer(before, after, limits, effort).Compare(options, effort);
    }

    private MapComparison Compare(ComparisonOptions options, Effort effort)
    {
        var comparison = new MapComparison(_nodes, _sections)
        {
            ScoresBefore = new Scorer(_before, options.Scores, effort).Score(),
            ScoresAfter = new Scorer(_after, options.Scores, effort).Score(),
            Threshold = options.Threshold,
            MapChanges = OfMap(),
            SectionChanges = Changes(_sections, OfSection, (kind, before, after, parts) => new SectionChange(kind, before, after, parts)),
            NodeChanges = Changes(_nodes, OfNode(), (kind, before, after, parts) => new NodeChange(kind, before, after, parts)),
            LinkChanges = Changes(_linkPairs, OfLink, (kind, before, after, parts) =>
                new LinkChange(kind, Ends(_links.LinksBefore, before), Ends(_links.LinksAfter, after), parts)),
            IsIncomplete = _isIncomplete,
        };
        return ScoreComparison.Add(comparison);
    }

    private ImmutableArray<Change> OfMap()
    {
        var differences = new Differences();
        differences.Of(ChangedPart.Title, OrNone(_before.Title), OrNone(_after.Title));
        differences.OfTags(_before.Tags, _after.Tags);
        differences.OfProperties(_before.Properties, _after.Properties);
        return differences.ToImmutable();
    }

    /// <summary>
    /// The changes of paired elements in the order of the second map, then those of elements that only the first map has.
    /// </summary>
    private static ImmutableArray<T> Changes<T>(
        Pairing pairing, Func<int, int, ImmutableArray<Change>> differences, Func<ChangeKind, int, int, ImmutableArray<Change>, T> change)
    {
        var changes = ImmutableArray.CreateBuilder<T>();
        for (var after = 0; after < pairing.Before.Length; after++)
        {
            if (pairing.Before[after] is not (>= 0 and var before))
                changes.Add(change(ChangeKind.Added, Pairing.None, after, []));
            else if (differences(before, after) is { IsEmpty: false } parts)
                changes.Add(change(ChangeKind.Changed, before, after, parts));
        }

        for (var before = 0; before < pairing.After.Length; before++)
        {
            if (pairing.After[before] == Pairing.None)
                changes.Add(change(ChangeKind.Removed, before, Pairing.None, []));
        }

        return changes.ToImmutable();
    }

    private ImmutableArray<Change> OfSection(int before, int after)
    {
        var (old, now) = (_before.Sections[before], _after.Sections[after]);
        var differences = new Differences();
        differences.Of(ChangedPart.Title, OrNone(old.Title), OrNone(now.Title));
        if (!_sections.ArePartners(old.Parent, now.Parent))
            differences.Of(ChangedPart.Section, SectionId(_before, old.Parent), SectionId(_after, now.Parent));
        if (!old.HasAutoId || !now.HasAutoId)
            differences.Of(ChangedPart.Id, old.Id, now.Id);
        differences.OfTags(old.Tags, now.Tags);
        differences.OfProperties(old.Properties, now.Properties);
        return differences.ToImmutable();
    }

    private Func<int, int, ImmutableArray<Change>> OfNode()
    {
        var places = new Places(_before, _after, _sections, _links, _linkPairs);
        return (before, after) =>
        {
            var (old, now) = (_before.Nodes[before], _after.Nodes[after]);
            // Changes of a step are reported for its link.
            if (now.Kind.IsStep())
                return [];
            var differences = new Differences();
            differences.Of(
                ChangedPart.Text, OrNone(Paragraphs.OnOneLine(old.Text)), OrNone(Paragraphs.OnOneLine(now.Text)));
            differences.Of(ChangedPart.Kind, old.Kind.Name(), now.Kind.Name());
            places.Compare(before, after, differences);
            // An id derived from the text changes with it.
            if (!old.HasAutoId || !now.HasAutoId)
                differences.Of(ChangedPart.Id, old.Id, now.Id);
            differences.Of(ChangedPart.Rating, old.Rating?.Notation, now.Rating?.Notation);
            differences.OfTags(old.Tags, now.Tags);
            differences.OfProperties(old.Properties, now.Properties);
            return differences.ToImmutable();
        };
    }

    private ImmutableArray<Change> OfLink(int before, int after)
    {
        var (old, now) = (_links.LinksBefore[before], _links.LinksAfter[after]);
        var (saidBefore, saidAfter) = (_before.Relations[old.Relation].Details, _after.Relations[now.Relation].Details);
        var differences = new Differences();
        differences.Of(ChangedPart.Kind, old.Kind.Name(), now.Kind.Name());
        differences.Of(ChangedPart.Locator, saidBefore?.Locator, saidAfter?.Locator);
        differences.OfProperties(saidBefore?.Properties ?? [], saidAfter?.Properties ?? []);
        return differences.ToImmutable();
    }

    private static LinkEnds? Ends(ImmutableArray<Link> links, int index) =>
        index < 0 ? null : new LinkEnds(links[index].Item, links[index].Target, links[index].Kind, links[index].Relation);

    private static string? SectionId(ArgumentGraph graph, int section) => section < 0 ? null : graph.Sections[section].Id;

    private static string? OrNone(string text) => text.Length == 0 ? null : text;
}
