using System.Collections.Immutable;
using ArgumentMap.Formats.Cards;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Formats;

/// <summary>One line of a map told in the order of its picture.</summary>
/// <param name="Depth">0 at the top.</param>
/// <param name="Level">The same without the headings of sections between items.</param>
/// <param name="Kind">A heading, an item or source that is declared here, an argument, or a reference to what is declared elsewhere.</param>
/// <param name="Node">Index of the item; -1 for a heading.</param>
/// <param name="Section">Index of the section of a heading; -1 for any other line, and for the heading of the sources.</param>
/// <param name="Link">How the item bears on the one above it; null at the top.</param>
internal readonly record struct MapLine(int Depth, int Level, CardKind Kind, int Node, int Section, Link? Link)
{
    public bool IsHeading => Node < 0;

    public bool IsDeclaration => Kind != CardKind.Reference;

    /// <summary>The role of the item here, with a sign that shows at a glance whether it is for or against.</summary>
    public string RoleIn(ArgumentGraph graph) => Link switch
    {
        null => graph.Nodes[Node].Kind.Name(),
        { } link when link.Kind.IsAttack() => "− " + link.KeywordIn(graph).Name(),
        { Kind: RelationKind.Support or RelationKind.Premise } link => "+ " + link.KeywordIn(graph).Name(),
        { } link => link.KeywordIn(graph).Name(),
    };
}

/// <summary>Tells a map in the order of its picture: theses first, below each item what bears on it, the sources last.</summary>
/// <remarks>
/// Every item is declared once; any other use is a reference. What would be nested too deeply comes at the top instead, below a reference to
/// what it bears on. Not recursive.
/// </remarks>
internal sealed class MapOutline
{
    /// <summary>The greatest depth below an item at the top.</summary>
    private const int MaxDepth = 40;

    private readonly ArgumentGraph _graph;
    private readonly ImmutableArray<Link> _links;

    /// <summary>By relation: its link.</summary>
    private readonly int[] _linkOf;

    private readonly Stack<(Card Card, int Depth, int Level, List<Card> Also)> _open = new();
    private readonly Queue<(Card Card, List<Card> Also)> _tooDeep = new();

    private MapOutline(ArgumentGraph graph)
    {
        _graph = graph;
        _links = Link.Of(graph);
        _linkOf = new int[graph.Relations.Length];
        for (var i = 0; i < _links.Length; i++)
            _linkOf[_links[i].Relation] = i;
    }

    /// <exception cref="EffortSpentException">It takes more work than it may.</exception>
    public static IEnumerable<MapLine> Lines(ArgumentGraph graph, Effort effort)
    {
        var visible = Visible.Of(graph, RenderOptions.Default);
        return new MapOutline(graph).Lines(CardTree.Of(graph, visible, effort));
    }

    private IEnumerable<MapLine> Lines(List<Card> roots)
    {
        // What stands outside of sections would otherwise seem to belong to the section above it.
        foreach (var card in roots.Where(card => card.Kind is not (CardKind.Section or CardKind.Sources)))
        {
            foreach (var line in Under(card))
                yield return line;
        }

        foreach (var heading in roots.Where(card => card.Kind == CardKind.Section))
        {
            yield return new MapLine(0, 0, CardKind.Section, -1, heading.Section, null);
            foreach (var line in heading.Below.SelectMany(card => Under(card)))
                yield return line;
        }

        var sources = roots.Where(card => card.Kind == CardKind.Sources).SelectMany(card => card.Below).ToDictionary(card => card.Node);
        var isFirst = true;
        for (var node = 0; node < _graph.Nodes.Length; node++)
        {
            if (_graph.Nodes[node].Kind != NodeKind.Source)
                continue;
            if (isFirst)
                yield return new MapLine(0, 0, CardKind.Sources, -1, -1, null);
            isFirst = false;
            foreach (var line in Under(sources.GetValueOrDefault(node) ?? new Card(CardKind.Source, node)))
                yield return line;
        }
    }

    private IEnumerable<MapLine> Under(Card top)
    {
        _open.Push((top, 0, 0, []));
        while (true)
        {
            while (_open.TryPop(out var next))
            {
                if (Next(next.Card, next.Depth, next.Level, next.Also) is { } line)
                    yield return line;
            }

            if (!_tooDeep.TryDequeue(out var deep))
                yield break;
            yield return new MapLine(0, 0, CardKind.Reference, deep.Card.Node, -1, null);
            Open(deep.Card, 1, 1, deep.Also);
        }
    }

    /// <summary>The line of a card, if it has one; what is within and below it is opened.</summary>
    /// <param name="also">What is below the card besides its own: what is said against the step that leads from it.</param>
    private MapLine? Next(Card card, int depth, int level, List<Card> also)
    {
        // A frame around one item is the step that leads from it.
        if (card.Kind == CardKind.Frame && _graph.Nodes[card.Node].Kind.IsStep())
        {
            foreach (var inside in card.Inside.AsEnumerable().Reverse())
                _open.Push((inside, depth, level, inside == card.Inside[0] ? card.Below : []));
            return null;
        }

        if (depth < MaxDepth)
            Open(card, depth + 1, card.Kind == CardKind.Section ? level : level + 1, also);
        else if (card.Node >= 0 && card.Inside.Count + card.Below.Count + card.Sources.Count + also.Count > 0)
            _tooDeep.Enqueue((card, also));
        return new MapLine(depth, level, card.Kind, card.Node, card.Section, card.Link);
    }

    /// <summary>Opens what is below a card: its sources, each with what is said against citing it, then what bears on it.</summary>
    private void Open(Card card, int depth, int level, List<Card> also)
    {
        var undercuts = card.Below.ToLookup(below => below.Citation);
        foreach (var below in card.Inside.Concat(also).Concat(undercuts[-1]).Reverse())
            _open.Push((below, depth, level, []));
        // What is cited twice has what is said against citing it below the first.
        var first = new Dictionary<int, int>();
        for (var i = card.Sources.Count - 1; i >= 0; i--)
            first[_links[_linkOf[card.Sources[i]]].Item] = i;
        for (var i = card.Sources.Count - 1; i >= 0; i--)
        {
            var link = _links[_linkOf[card.Sources[i]]];
            var source = new Card(CardKind.Reference, link.Item) { Link = link };
            _open.Push((source, depth, level, first[link.Item] == i ? [.. undercuts[link.Item]] : []));
        }
    }
}
