using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Formats.Cards;

/// <summary>Arranges a map as trees of cards: theses and questions at the top, below each item what bears on it, sources last.</summary>
/// <remarks>
/// Each item has one full card: where it is declared, if that is under a thesis or question, else where it is used first in reading order.
/// Any other use is a reference. What was declared in a section of its own stands below that section's heading.
/// </remarks>
internal sealed class CardTree
{
    private readonly ArgumentGraph _graph;
    private readonly Visible _visible;
    private readonly Homes _homes;
    private readonly Adjacency _linksTo;
    private readonly bool[] _placed;
    private readonly bool?[] _rooted;
    private readonly Effort _effort;
    private readonly Stack<Card> _open = new();
    private readonly List<Card> _next = [];
    private readonly List<int> _trail = [];

    private CardTree(ArgumentGraph graph, Visible visible, Effort effort)
    {
        (_graph, _visible, _effort) = (graph, visible, effort);
        _homes = Homes.Of(graph);
        _linksTo = Adjacency.Of(graph.Nodes.Length, Links.Length, link => Links[link].Target);
        _placed = new bool[graph.Nodes.Length];
        _rooted = new bool?[graph.Nodes.Length];
    }

    private ImmutableArray<Link> Links => _homes.Links;

    /// <summary>The cards at the top, with all others below them.</summary>
    /// <exception cref="EffortSpentException">It takes more work than it may.</exception>
    /// <param name="visible">What is drawn or counted.</param>
    public static List<Card> Of(ArgumentGraph graph, Visible visible, Effort effort) => new CardTree(graph, visible, effort).Build();

    private List<Card> Build()
    {
        var shown = Enumerable.Range(0, _graph.Nodes.Length).Where(_visible.Shows).ToList();
        var tops = new List<Card>();
        AddTops(tops, shown.Where(node => IsRoot(node) && !IsSource(node)));
        var sources = new Card(CardKind.Sources, -1);
        foreach (var node in shown.Where(node => IsSource(node) && IsRoot(node)))
        {
            var card = new Card(CardKind.Source, node);
            sources.Below.Add(card);
            Expand(card);
        }

        // What bears on nothing that is shown, or only on itself.
        AddTops(tops, shown.Where(node => !IsSource(node) && !_graph.Nodes[node].Kind.IsStep()));
        var all = new Card(CardKind.Section, -1);
        Group(all, -1, tops.Select(card => (card, _graph.Nodes[card.Node].Section)));
        if (sources.Below.Count > 0)
            all.Below.Add(sources);
        return all.Below;
    }

    private void AddTops(List<Card> tops, IEnumerable<int> nodes)
    {
        foreach (var node in nodes.Where(node => !_placed[node]))
        {
            var card = Place(node, null);
            tops.Add(card);
            Expand(card);
        }
    }

    /// <summary>
    /// Whether an item begins a tree: a thesis that answers no question, a question that nothing raises, a source that is more than a line
    /// on the cards that cite it.
    /// </summary>
    private bool IsRoot(int node) => _graph.Nodes[node].Kind switch
    {
        NodeKind.Source => _graph.Incoming[node].Length > 0 || !BearsOnAny(node, _ => true),
        NodeKind.Question => !BearsOnAny(node, kind => kind == RelationKind.Issue),
        _ => _graph.IsThesis(node) && !BearsOnAny(node, kind => kind == RelationKind.Answer),
    };

    private bool BearsOnAny(int node, Predicate<RelationKind> kinds)
    {
        foreach (var index in _graph.Outgoing[node])
        {
            ref readonly var relation = ref _graph.Relations.ItemRef(index);
            if (kinds(relation.Kind) && _visible.Shows(relation.To))
                return true;
        }

        return false;
    }

    private bool IsSource(int node) => _graph.Nodes[node].Kind == NodeKind.Source;

    /// <summary>Whether an item is declared, directly or through others, below the beginning of a tree.</summary>
    private bool IsRooted(int node)
    {
        _trail.Clear();
        var at = node;
        bool? rooted = null;
        while ((rooted = _rooted[at]) is null)
        {
            // Whoever comes back here goes in a circle.
            _rooted[at] = false;
            _trail.Add(at);
            if (!_graph.Nodes[at].Kind.IsStep() && IsRoot(at))
            {
                rooted = true;
                break;
            }

            if (_homes[at] < 0 || !_visible.Shows(at))
                break;
            at = Links[_homes[at]].Target;
        }

        foreach (var passed in _trail)
            _rooted[passed] = rooted == true;
        return rooted == true;
    }

    private Card Place(int node, Link? link, int citation = -1)
    {
        _placed[node] = true;
        return new Card(_graph.Nodes[node].Kind.IsArgument() ? CardKind.Frame : CardKind.Item, node)
        {
            Link = link,
            Citation = citation,
        };
    }

    private void Expand(Card top)
    {
        _open.Push(top);
        while (_open.TryPop(out var card))
        {
            _effort.Spend(1 + _linksTo[card.Node].Length);
            AddBelow(card);
            // In the order of reading, which decides where an item is placed that is only referred to.
            for (; _next.Count > 0; _next.RemoveAt(_next.Count - 1))
                _open.Push(_next[^1]);
        }
    }

    private void AddBelow(Card card)
    {
        var below = new List<(Card Card, int Section)>();
        var own = _graph.Nodes[card.Node].Section;
        var section = own;
        foreach (var index in _linksTo[card.Node])
        {
            var link = Links[index];
            if (!_visible.Shows(link.Item))
                continue;
            if (IsSource(link.Item))
            {
                card.Sources.Add(link.Relation);
                if (link.Step >= 0)
                    below.AddRange(UndercutsOf(link).Select(undercut => (undercut, own)));
                continue;
            }

            if (_homes[link.Item] == index)
                section = _graph.Nodes[link.Item].Section;
            if (card.Kind == CardKind.Frame && link.Kind == RelationKind.Premise)
                card.Inside.Add(Use(index));
            else
                below.Add((link.Step >= 0 && HasAttackers(link.Step) ? Framed(index) : Use(index), section));
        }

        Group(card, own, below);
    }

    /// <summary>A card for the item of a link: its full card, or a reference.</summary>
    private Card Use(int index, int citation = -1)
    {
        var link = Links[index];
        if (_placed[link.Item] || (_homes[link.Item] != index && IsRooted(link.Item)))
            return new Card(CardKind.Reference, link.Item) { Link = link, Citation = citation };
        var card = Place(link.Item, link, citation);
        _next.Add(card);
        return card;
    }

    /// <summary>A frame around the item of a link, for what attacks its step to hang on.</summary>
    private Card Framed(int index)
    {
        var frame = new Card(CardKind.Frame, Links[index].Step) { Link = Links[index] };
        _next.Add(frame);
        frame.Inside.Add(Use(index));
        return frame;
    }

    private bool HasAttackers(int step)
    {
        foreach (var link in _linksTo[step])
        {
            if (_visible.Shows(Links[link].Item))
                return true;
        }

        return false;
    }

    private IEnumerable<Card> UndercutsOf(Link citation)
    {
        for (var i = 0; i < _linksTo[citation.Step].Length; i++)
        {
            var index = _linksTo[citation.Step][i];
            if (_visible.Shows(Links[index].Item))
                yield return Use(index, citation.Item);
        }
    }

    /// <summary>
    /// Puts cards below another; those of other sections below a heading each, which stands where the first of them would.
    /// </summary>
    private static void Group(Card above, int own, IEnumerable<(Card Card, int Section)> cards)
    {
        Dictionary<int, Card>? headings = null;
        foreach (var (card, section) in cards)
        {
            if (section == own || section < 0)
            {
                above.Below.Add(card);
                continue;
            }

            headings ??= [];
            if (!headings.TryGetValue(section, out var heading))
            {
                headings[section] = heading = new Card(CardKind.Section, -1) { Section = section };
                above.Below.Add(heading);
            }

            heading.Below.Add(card);
        }
    }
}
