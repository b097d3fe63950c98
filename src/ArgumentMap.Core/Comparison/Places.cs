using ArgumentMap.Comparison.Matching;
using ArgumentMap.Graph;

namespace ArgumentMap.Comparison;

/// <summary>Tells items that moved: that bear on others than before, or stand in another section by themselves.</summary>
internal sealed class Places
{
    private readonly ArgumentGraph _before;
    private readonly ArgumentGraph _after;
    private readonly Pairing _nodes;
    private readonly Pairing _sections;

    /// <summary>What each node of the first map no longer bears on.</summary>
    private readonly Dictionary<int, List<int>> _left = [];

    /// <summary>What each node of the second map bears on anew.</summary>
    private readonly Dictionary<int, List<int>> _come = [];

    /// <summary>Nodes of the second map that bear on what they bore on before.</summary>
    private readonly HashSet<int> _stayed = [];

    /// <summary>Nodes of the second map in another section that stand in that of what they bear on, as they did before.</summary>
    private readonly HashSet<int> _followed = [];

    public Places(ArgumentGraph before, ArgumentGraph after, Pairing nodes, Pairing sections, LinkMatcher links, Pairing linkPairs)
    {
        (_before, _after, _nodes, _sections) = (before, after, nodes, sections);
        for (var i = 0; i < links.LinksBefore.Length; i++)
        {
            if (linkPairs.After[i] == Pairing.None)
                Add(_left, links.LinksBefore[i]);
        }

        for (var i = 0; i < links.LinksAfter.Length; i++)
        {
            var link = links.LinksAfter[i];
            if (linkPairs.Before[i] == Pairing.None)
                Add(_come, link);
            else
                _stayed.Add(link.Item);
            if (nodes.Before[link.Item] is >= 0 and var item && nodes.Before[link.Target] is >= 0 and var target
                && before.Nodes[item].Section == before.Nodes[target].Section && after.Nodes[link.Item].Section == after.Nodes[link.Target].Section)
                _followed.Add(link.Item);
        }
    }

    public void Compare(int before, int after, Differences differences)
    {
        // A source is cited here or there; that is told of its links.
        if (_after.Nodes[after].Kind != NodeKind.Source && !_stayed.Contains(after) && _left.TryGetValue(before, out var left) && _come.TryGetValue(after, out var come))
            differences.Of(ChangedPart.Place, Ids(_before, left), Ids(_after, come));
        var (old, now) = (_before.Nodes[before].Section, _after.Nodes[after].Section);
        var isOther = old < 0 ? now >= 0 : _sections.After[old] != now;
        if (isOther && !_followed.Contains(after))
            differences.Of(ChangedPart.Section, old < 0 ? null : _before.Sections[old].Id, now < 0 ? null : _after.Sections[now].Id);
    }

    private static void Add(Dictionary<int, List<int>> targets, in Link link)
    {
        if (!targets.TryGetValue(link.Item, out var list))
            targets.Add(link.Item, list = []);
        list.Add(link.Target);
    }

    private static string Ids(ArgumentGraph graph, List<int> nodes) => string.Join(' ', nodes.Select(node => graph.Nodes[node].Id).Order(StringComparer.Ordinal));
}
