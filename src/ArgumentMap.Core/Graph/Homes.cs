using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Graph;

/// <summary>The place where each item is declared in an outline: at the top, or in one of the lines that bear on another item.</summary>
internal sealed class Homes
{
    /// <summary>Declared at the top.</summary>
    public const int Top = -1;

    /// <summary>Not declared: no line that can declare it leads to an item that is declared.</summary>
    public const int Nowhere = -2;

    private readonly ArgumentGraph _graph;
    private readonly int[] _homes;
    private readonly Queue<int> _placed = new();

    private Homes(ArgumentGraph graph)
    {
        _graph = graph;
        Links = Link.Of(graph);
        _homes = new int[graph.Nodes.Length];
        Array.Fill(_homes, Nowhere);
    }

    public ImmutableArray<Link> Links { get; }

    /// <summary>Index of the link in whose line a node is declared, <see cref="Top"/> or <see cref="Nowhere"/>.</summary>
    public int this[int node] => _homes[node];

    public static Homes Of(ArgumentGraph graph)
    {
        var homes = new Homes(graph);
        homes.PlaceAsInSource();
        homes.PlaceRest();
        return homes;
    }

    private void PlaceAsInSource()
    {
        for (var i = 0; i < Links.Length; i++)
        {
            var location = _graph.Relations[Links[i].Relation].Location;
            if (location.Source is not null && location == _graph.Nodes[Links[i].Item].Location)
                Place(Links[i].Item, i);
        }

        for (var node = 0; node < _homes.Length; node++)
        {
            if (_homes[node] == Nowhere && _graph.Nodes[node].Kind is NodeKind.Claim or NodeKind.Question or NodeKind.Source)
                Place(node, Top);
        }
    }

    /// <summary>Places nodes that were not read from a text in a line that can declare them.</summary>
    private void PlaceRest()
    {
        var incoming = Adjacency.Of(_graph.Nodes.Length, Links.Length, link => Links[link].Target);
        while (_placed.TryDequeue(out var target))
        {
            foreach (var link in incoming[target])
            {
                var item = Links[link].Item;
                if (_homes[item] == Nowhere && Declares(Links[link]))
                    Place(item, link);
                // A line that only refers to its item has a step of its own all the same.
                if (Links[link].Step is >= 0 and var step && _homes[step] == Nowhere)
                {
                    _homes[step] = link;
                    _placed.Enqueue(step);
                }
            }
        }
    }

    private void Place(int node, int home)
    {
        _homes[node] = home;
        _placed.Enqueue(node);
        if (home >= 0 && Links[home].Step >= 0)
        {
            _homes[Links[home].Step] = home;
            _placed.Enqueue(Links[home].Step);
        }
    }

    private bool Declares(in Link link)
    {
        var node = _graph.Nodes[link.Item];
        var target = _graph.Nodes[link.Target];
        // An item in another section is declared below a reference to what it bears on, which an argument or step cannot have.
        return (node.Section == target.Section || target.Kind.MayStandAtTop())
            && link.KeywordIn(_graph) == node.Kind.Keyword()
            && FitsDeclaration(_graph.Relations[link.Relation].Details);
    }

    /// <summary>
    /// Whether the details can be written under a declaration, where a note or an <c>x-…</c> would describe the item rather than the link.
    /// </summary>
    private static bool FitsDeclaration(RelationDetails? details) =>
        details is null || (details.Locator is null && details.Properties.All(property => property.Name.IsOfLink(isReference: false)));
}
