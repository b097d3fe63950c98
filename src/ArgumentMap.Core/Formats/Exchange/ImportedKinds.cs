using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Exchange;

/// <summary>
/// What kind of node each item becomes, so that every one has a place in an outline: a premise or objection under what it bears on, and at
/// the top as a claim what bears on nothing, what is first in a ring, and what would be nested too deep to be read.
/// </summary>
internal sealed class ImportedKinds
{
    /// <summary>Levels after which an item is declared at the top and only mentioned where it bears on something.</summary>
    private const int Deepest = 40;

    private const int Unplaced = -1;

    private readonly ImportedMap _map;
    private readonly List<ImportedLink> _links;
    private readonly NodeKind[] _kinds;
    private readonly int[] _sections;
    private readonly int[] _depths;
    private readonly Queue<int> _placed = new();

    private ImportedKinds(ImportedMap map, List<ImportedLink> links)
    {
        (_map, _links) = (map, links);
        _kinds = new NodeKind[map.Items.Count];
        _sections = new int[map.Items.Count];
        _depths = new int[map.Items.Count];
        Array.Fill(_depths, Unplaced);
    }

    public NodeKind this[int item] => _kinds[item];

    /// <summary>Index of its section; -1 for none. An argument stands where what it bears on stands.</summary>
    public int SectionOf(int item) => _sections[item];

    /// <param name="links">Links that a map can have.</param>
    public static ImportedKinds Of(ImportedMap map, List<ImportedLink> links)
    {
        var kinds = new ImportedKinds(map, links);
        kinds.Place();
        return kinds;
    }

    private void Place()
    {
        var incoming = Adjacency.Of(_map.Items.Count, _links.Count, link => _links[link].To);
        var bears = new bool[_map.Items.Count];
        foreach (var link in _links)
            bears[link.From] |= !(link.Role == LinkRole.Support && _map.Items[link.To].Role == ItemRole.Question);
        for (var item = 0; item < bears.Length; item++)
        {
            if (_map.Items[item].Role is ItemRole.Source or ItemRole.Question || (!_map.Items[item].IsInference && !bears[item]))
                PlaceAtTop(item);
        }

        Spread(incoming);
        for (var item = 0; item < bears.Length; item++)
        {
            if (_depths[item] != Unplaced || _map.Items[item].IsInference)
                continue;
            PlaceAtTop(item);
            Spread(incoming);
        }
    }

    private void Spread(Adjacency incoming)
    {
        while (_placed.TryDequeue(out var target))
        {
            foreach (var index in incoming[target])
            {
                var item = _links[index].From;
                if (_depths[item] != Unplaced)
                    continue;
                if (_map.Items[item].IsInference)
                    Place(item, _map.Items[item].Role == ItemRole.Attack ? NodeKind.Counterargument : NodeKind.Argument, target);
                else if (_depths[target] >= Deepest || _map.Items[item].Section != _sections[target])
                    PlaceAtTop(item);
                else if (_map.Items[item].Role == ItemRole.Statement && _map.Items[target].Role != ItemRole.Question)
                    Place(item, _links[index].Role == LinkRole.Attack ? NodeKind.Objection : NodeKind.Premise, target);
            }
        }
    }

    private void PlaceAtTop(int item)
    {
        _kinds[item] = _map.Items[item].Role switch
        {
            ItemRole.Source => NodeKind.Source,
            ItemRole.Question => NodeKind.Question,
            _ => NodeKind.Claim,
        };
        (_depths[item], _sections[item]) = (0, _map.Items[item].Section);
        _placed.Enqueue(item);
    }

    private void Place(int item, NodeKind kind, int target)
    {
        (_kinds[item], _depths[item], _sections[item]) = (kind, _depths[target] + 1, _sections[target]);
        _placed.Enqueue(item);
    }
}
