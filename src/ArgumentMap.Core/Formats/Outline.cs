using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats;

/// <summary>One line of an outline.</summary>
/// <param name="Depth">0 at the top.</param>
/// <param name="Section">Index of the section that begins here; -1 for an item.</param>
/// <param name="Node">Index of the item; -1 for a section.</param>
/// <param name="Link">How the item bears on the one above it; null at the top.</param>
/// <param name="IsDeclaration">Whether the item is declared here; otherwise this is a reference to it.</param>
internal readonly record struct OutlineLine(int Depth, int Section, int Node, Link? Link, bool IsDeclaration);

/// <summary>
/// Walks through a graph as an outline: every item is declared once, with all that bears on it; anywhere else it is only referred to.
/// </summary>
/// <remarks>
/// The walk is not recursive. What would be nested too deeply is declared at the top instead, below a reference to the item it bears on.
/// </remarks>
internal sealed class Outline
{
    /// <summary>The greatest depth below an item at the top; anything deeper is declared elsewhere.</summary>
    private const int MaxDepth = 40;

    private readonly ArgumentGraph _graph;
    private readonly Homes _homes;
    private readonly Adjacency _linksTo;
    private readonly int[] _firstPremise;

    /// <summary>The entries at the top of each section, those outside of sections first.</summary>
    private readonly List<Entry>[] _entries;

    private readonly List<int>[] _innerSections;

    public Outline(ArgumentGraph graph)
    {
        _graph = graph;
        _homes = Homes.Of(graph);
        _linksTo = Adjacency.Of(graph.Nodes.Length, Links.Length, link => Links[link].Target);
        _firstPremise = FirstPremises();
        _entries = new List<Entry>[graph.Sections.Length + 1];
        _innerSections = new List<int>[graph.Sections.Length + 1];
        for (var section = -1; section < graph.Sections.Length; section++)
            (_entries[section + 1], _innerSections[section + 1]) = ([], []);
        for (var section = 0; section < graph.Sections.Length; section++)
            _innerSections[graph.Sections[section].Parent + 1].Add(section);
        CollectEntries();
    }

    private ImmutableArray<Link> Links => _homes.Links;

    /// <summary>Whether a line below the argument says one of its premises.</summary>
    public bool HasPremises(int argument) => _firstPremise[argument] >= 0;

    public IEnumerable<OutlineLine> Lines()
    {
        var open = new Stack<(int Section, int Depth)>();
        open.Push((-1, 0));
        while (open.TryPop(out var current))
        {
            if (current.Section >= 0)
                yield return new OutlineLine(current.Depth - 1, current.Section, -1, null, true);
            // Entries are added during this loop.
            for (var i = 0; i < _entries[current.Section + 1].Count; i++)
            {
                foreach (var line in Under(_entries[current.Section + 1][i], current.Section, current.Depth))
                    yield return line;
            }

            var inner = _innerSections[current.Section + 1];
            for (var i = inner.Count - 1; i >= 0; i--)
                open.Push((inner[i], current.Depth + 1));
        }
    }

    private void CollectEntries()
    {
        for (var node = 0; node < _graph.Nodes.Length; node++)
        {
            if (_homes[node] == Homes.Top)
                _entries[_graph.Nodes[node].Section + 1].Add(new Entry(node, true));
        }

        // An item declared in another section than the item it bears on comes below a reference to that item.
        var reopened = new HashSet<(int Node, int Section)>();
        for (var i = 0; i < Links.Length; i++)
        {
            var target = Links[i].Target;
            var section = _graph.Nodes[Links[i].Item].Section;
            if (IsDeclaredApart(i) && reopened.Add((target, section)))
                _entries[section + 1].Add(new Entry(target, false));
        }
    }

    private bool IsDeclaredApart(int link) =>
        _homes[Links[link].Item] == link
        && _graph.Nodes[Links[link].Item].Section != _graph.Nodes[Links[link].Target].Section
        && _graph.Nodes[Links[link].Target].Kind.MayStandAtTop();

    private int[] FirstPremises()
    {
        var first = new int[_graph.Nodes.Length];
        Array.Fill(first, -1);
        for (var i = Links.Length - 1; i >= 0; i--)
        {
            if (Links[i].Kind == RelationKind.Premise)
                first[Links[i].Target] = i;
        }

        return first;
    }

    private IEnumerable<OutlineLine> Under(Entry entry, int section, int top)
    {
        var open = new Stack<(int Link, int Depth)>();
        yield return new OutlineLine(top, -1, entry.Node, null, entry.IsDeclaration);
        PushChildren(open, entry.Node, section, top + 1, entry.IsDeclaration || entry.ListsAll);
        while (open.TryPop(out var current))
        {
            var link = Links[current.Link];
            var isHome = _homes[link.Item] == current.Link;
            yield return new OutlineLine(current.Depth, -1, link.Item, link, isHome);
            if (isHome && current.Depth - top >= MaxDepth && !_graph.Nodes[link.Item].Kind.IsInference())
            {
                if (HasChildren(link.Item))
                    _entries[section + 1].Add(new Entry(link.Item, false) { ListsAll = true });
            }
            else if (isHome)
            {
                PushChildren(open, link.Item, section, current.Depth + 1, true);
            }

            if (link.Step >= 0)
                PushChildren(open, link.Step, section, current.Depth + 1, true);
            if (link.Kind == RelationKind.Premise && _firstPremise[link.Target] == current.Link)
                PushUndercuts(open, link.Target, current.Depth + 1);
        }
    }

    /// <param name="all">Whether to list all that bears on the node; otherwise only what is declared apart from it.</param>
    private void PushChildren(Stack<(int Link, int Depth)> open, int node, int section, int depth, bool all)
    {
        var links = _linksTo[node];
        for (var i = links.Length - 1; i >= 0; i--)
        {
            var link = links[i];
            if (IsUndercutOfArgument(link) || _homes[Links[link].Item] == Homes.Nowhere)
                continue;
            if (IsDeclaredApart(link) ? !all && _graph.Nodes[Links[link].Item].Section == section : all)
                open.Push((link, depth));
        }
    }

    /// <summary>An undercut of an argument is declared under one of its premises; anywhere else it would be an objection.</summary>
    private bool IsUndercutOfArgument(int link) =>
        Links[link].Kind == RelationKind.Undercut
        && _graph.Nodes[Links[link].Target].Kind.IsArgument()
        && _graph.Nodes[Links[link].Item].Kind == NodeKind.Undercut
        && HasPremises(Links[link].Target);

    private void PushUndercuts(Stack<(int Link, int Depth)> open, int argument, int depth)
    {
        var links = _linksTo[argument];
        for (var i = links.Length - 1; i >= 0; i--)
        {
            if (IsUndercutOfArgument(links[i]))
                open.Push((links[i], depth));
        }
    }

    private bool HasChildren(int node) => _linksTo[node].Length > 0;

    private readonly record struct Entry(int Node, bool IsDeclaration)
    {
        /// <summary>For a reference: whether all that bears on the item is listed here, because its declaration is too deep.</summary>
        public bool ListsAll { get; init; }
    }
}
