using System.Collections.Immutable;
using ArgumentMap.Comparison.Matching;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Comparison;

/// <summary>Finds items that moved: those that bear on other items than before, or changed sections independently.</summary>
internal sealed class Places
{
    private readonly ArgumentGraph _before;
    private readonly ArgumentGraph _after;
    private readonly Pairing _sections;

    /// <summary>By node of the first map: what it no longer bears on.</summary>
    private readonly Dictionary<int, List<int>> _lost = [];

    /// <summary>By node of the second map: what it newly bears on.</summary>
    private readonly Dictionary<int, List<int>> _gained = [];

    /// <summary>Nodes of the second map that still bear on what they bore on before.</summary>
    private readonly HashSet<int> _stayed = [];

    private readonly bool[] _isBelowBefore;
    private readonly bool[] _isBelowAfter;

    public Places(ArgumentGraph before, ArgumentGraph after, Pairing sections, LinkMatcher links, Pairing linkPairs)
    {
        (_before, _after, _sections) = (before, after, sections);
        for (var i = 0; i < links.LinksBefore.Length; i++)
        {
            if (linkPairs.After[i] == Pairing.None)
                Add(_lost, links.LinksBefore[i]);
        }

        for (var i = 0; i < links.LinksAfter.Length; i++)
        {
            var link = links.LinksAfter[i];
            if (linkPairs.Before[i] == Pairing.None)
                Add(_gained, link);
            else
                _stayed.Add(link.Item);
        }

        (_isBelowBefore, _isBelowAfter) = (AreBelow(before, links.LinksBefore), AreBelow(after, links.LinksAfter));
    }

    public void Compare(int before, int after, Differences differences)
    {
        // For a source, the places where it is cited are reported as links.
        if (_after.Nodes[after].Kind != NodeKind.Source
            && !_stayed.Contains(after)
            && _lost.TryGetValue(before, out var lost)
            && _gained.TryGetValue(after, out var gained))
            differences.Of(ChangedPart.Place, Ids(_before, lost), Ids(_after, gained));
        var (old, now) = (_before.Nodes[before].Section, _after.Nodes[after].Section);
        // What is nested under another item moves with it.
        if (!_sections.ArePartners(old, now) && !(_isBelowBefore[before] && _isBelowAfter[after]))
            differences.Of(ChangedPart.Section, old < 0 ? null : _before.Sections[old].Id, now < 0 ? null : _after.Sections[now].Id);
    }

    /// <summary>By node: whether it is in the same section as something it bears on.</summary>
    private static bool[] AreBelow(ArgumentGraph graph, ImmutableArray<Link> links)
    {
        var areBelow = new bool[graph.Nodes.Length];
        foreach (var link in links)
            areBelow[link.Item] |= graph.Nodes[link.Item].Section == graph.Nodes[link.Target].Section;
        return areBelow;
    }

    private static void Add(Dictionary<int, List<int>> targets, in Link link)
    {
        if (!targets.TryGetValue(link.Item, out var list))
            targets.Add(link.Item, list = []);
        list.Add(link.Target);
    }

    private static string Ids(ArgumentGraph graph, List<int> nodes) =>
        string.Join(' ', nodes.Select(node => graph.Nodes[node].Id).Order(StringComparer.Ordinal));
}
