using System.Runtime.InteropServices;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Exchange;

/// <summary>
/// The links that a map can have: an inference that does nothing but lead from one premise to one conclusion is one of them, and what no
/// map can say is left out.
/// </summary>
internal sealed class ImportedLinks
{
    private const string Itself = "items that bear on themselves";

    private const string Twice = "links that are there twice";

    private readonly ImportedMap _map;

    /// <summary>By item: its premises, its conclusions, what else ends in it, and its last premise and conclusion.</summary>
    private readonly (int Premises, int Conclusions, int Others, int Premise, int Conclusion)[] _ends;

    private readonly bool[] _leftOut;

    private ImportedLinks(ImportedMap map)
    {
        _map = map;
        _leftOut = new bool[map.Items.Count];
        _ends = new (int, int, int, int, int)[map.Items.Count];
    }

    /// <summary>Those of inferences first, then the others, each in the order of the file; none twice.</summary>
    public List<ImportedLink> All { get; } = [];

    /// <summary>Whether an inference is no item but one of the links.</summary>
    public bool IsLink(int item) =>
        _map.Items[item] is { IsInference: true, IsPlain: true } && _ends[item] is { Premises: 1, Conclusions: 1, Others: 0 }
        && _map.Items[_map.Links[_ends[item].Premise].From].Role == ItemRole.Statement;

    /// <summary>Whether an inference leads to nothing that a map could say, so that it has no place in it.</summary>
    public bool IsLeftOut(int item) => _leftOut[item];

    public static ImportedLinks Of(ImportedMap map, LossList losses)
    {
        var links = new ImportedLinks(map);
        var valid = links.Valid(losses);
        links.LeaveOut(losses);
        valid.RemoveAll(index => links._leftOut[map.Links[index].From] || links._leftOut[map.Links[index].To]);
        valid.ForEach(links.Count);
        links.Order(valid, losses);
        return links;
    }

    /// <summary>How a link bears on its end; null where a map cannot say it.</summary>
    public static RelationKind? KindOf(in ImportedLink link, List<ImportedItem> items) =>
        (link.Role, items[link.From].Role, items[link.To].Role) switch
        {
            (LinkRole.Premise or LinkRole.Support, ItemRole.Statement, ItemRole.Support or ItemRole.Attack) => RelationKind.Premise,
            (LinkRole.Conclusion, ItemRole.Support, ItemRole.Statement) => RelationKind.Support,
            (LinkRole.Conclusion, ItemRole.Attack, ItemRole.Statement) => RelationKind.Rebut,
            (LinkRole.Conclusion, ItemRole.Attack, ItemRole.Support or ItemRole.Attack) => RelationKind.Undercut,
            (LinkRole.Support, ItemRole.Statement, ItemRole.Statement) => RelationKind.Support,
            (LinkRole.Support, ItemRole.Statement, ItemRole.Question) => RelationKind.Answer,
            (LinkRole.Attack, ItemRole.Statement, ItemRole.Statement) => RelationKind.Rebut,
            (LinkRole.Attack, ItemRole.Statement, ItemRole.Support or ItemRole.Attack) => RelationKind.Undercut,
            (LinkRole.Attack, ItemRole.Statement, ItemRole.Source) => RelationKind.Undermine,
            (LinkRole.Citation, ItemRole.Source, ItemRole.Source) => RelationKind.Reliance,
            (LinkRole.Citation, ItemRole.Source, ItemRole.Statement or ItemRole.Support or ItemRole.Attack) => RelationKind.Citation,
            (LinkRole.Issue, ItemRole.Question, ItemRole.Statement or ItemRole.Question) => RelationKind.Issue,
            _ => null,
        };

    private List<int> Valid(LossList losses)
    {
        var valid = new List<int>(_map.Links.Count);
        var known = new HashSet<(int, int, RelationKind)>();
        for (var i = 0; i < _map.Links.Count; i++)
        {
            var link = _map.Links[i];
            if (link.From == link.To)
                losses.Add(Itself);
            else if (KindOf(link, _map.Items) is not { } kind)
                losses.Add(
                    _map.Items[link.To].IsInference ? "support of an inference by another" : "links between items that cannot have them");
            else if (!known.Add((link.From, link.To, kind)))
                losses.Add(Twice);
            else
                valid.Add(i);
        }

        return valid;
    }

    private void Count(int index)
    {
        var link = _map.Links[index];
        if (_map.Items[link.From].IsInference)
        {
            _ends[link.From].Conclusions++;
            _ends[link.From].Conclusion = index;
        }

        if (link.Role is LinkRole.Premise)
        {
            _ends[link.To].Premises++;
            _ends[link.To].Premise = index;
        }
        else
        {
            _ends[link.To].Others++;
        }
    }

    /// <summary>
    /// Marks the inferences from which no path of conclusions leads to a statement: those without a conclusion, and those that only
    /// undercut one another.
    /// </summary>
    private void LeaveOut(LossList losses)
    {
        var incoming = _map.Links.Where(link => link.Role == LinkRole.Conclusion && KindOf(link, _map.Items) is not null)
            .ToLookup(link => link.To, link => link.From);
        var placed = new bool[_map.Items.Count];
        var queue = new Queue<int>();
        for (var item = 0; item < placed.Length; item++)
        {
            if (!_map.Items[item].IsInference)
                queue.Enqueue(item);
        }

        while (queue.TryDequeue(out var target))
        {
            foreach (var inference in incoming[target])
            {
                if (placed[inference])
                    continue;
                placed[inference] = true;
                queue.Enqueue(inference);
            }
        }

        for (var item = 0; item < placed.Length; item++)
        {
            _leftOut[item] = _map.Items[item].IsInference && !placed[item];
            if (_leftOut[item])
                losses.Add("inferences that lead to nothing: their premises stand alone");
        }
    }

    private void Order(List<int> valid, LossList losses)
    {
        var others = new List<ImportedLink>();
        foreach (var link in CollectionsMarshal.AsSpan(valid.ConvertAll(index => _map.Links[index])))
        {
            if (_map.Items[link.To].IsInference && IsLink(link.To))
                continue;
            if (!_map.Items[link.From].IsInference)
            {
                (link.Role == LinkRole.Premise ? All : others).Add(link);
                continue;
            }

            if (IsLink(link.From))
            {
                var premise = _map.Links[_ends[link.From].Premise];
                var role = _map.Items[link.From].Role == ItemRole.Attack ? LinkRole.Attack : LinkRole.Support;
                if (premise.From == link.To)
                    losses.Add(Itself);
                else
                    others.Add(link with { From = premise.From, Role = role, Id = _map.Items[link.From].Id });
            }
            else
            {
                All.Add(link);
            }
        }

        var distinct = others.DistinctBy(link => (link.From, link.To, KindOf(link, _map.Items))).ToList();
        losses.Add(Twice, others.Count - distinct.Count);
        All.AddRange(distinct);
    }
}
