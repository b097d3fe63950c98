using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Review.Schemes;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>A graph with what several rules need, each computed once.</summary>
internal sealed class ReviewedMap(ArgumentGraph graph, Settings settings, Effort effort)
{
    private Provenance? _provenance;
    private Restatements? _restatements;
    private ImmutableArray<Link> _links;
    private ImmutableArray<Link> _linksOfSameEnds;
    private ImmutableArray<int> _arguments;
    private ImmutableArray<int> _citing;

    public ArgumentGraph Graph => graph;

    public MapLimits Limits => settings.Limits;

    /// <summary>The schemes that the map can name.</summary>
    public SchemeSet Schemes => settings.Schemes;

    public ImmutableArray<Node> Nodes => graph.Nodes;

    public ImmutableArray<Relation> Relations => graph.Relations;

    public Adjacency Incoming => graph.Incoming;

    /// <summary>By node: the relations that start at it.</summary>
    public Adjacency Outgoing => graph.Outgoing;

    public ImmutableArray<int> RelationsOf(RelationKind kind) => graph.RelationsOf(kind);

    /// <summary>The links of the map, one per line.</summary>
    public ImmutableArray<Link> Links => _links.IsDefault ? _links = Link.Of(graph) : _links;

    /// <summary>The links that have the same ends as another, in the order of the map: few, so only these need to be compared further.</summary>
    public ImmutableArray<Link> LinksOfSameEnds => _linksOfSameEnds.IsDefault ? _linksOfSameEnds = WithSameEnds() : _linksOfSameEnds;

    /// <summary>Whether any item depends on itself, by relations of any kind; where none does, no rule needs to look for cycles.</summary>
    public bool HasCycles => graph.Components.HasCycles;

    public ImmutableArray<int> Questions => graph.NodesOf(NodeKind.Question);

    public ImmutableArray<int> Sources => graph.NodesOf(NodeKind.Source);

    /// <summary>The linked arguments, for and against.</summary>
    public ImmutableArray<int> Arguments => _arguments.IsDefault
        ? _arguments = [.. graph.NodesOf(NodeKind.Argument).Concat(graph.NodesOf(NodeKind.Counterargument)).Order()]
        : _arguments;

    /// <summary>The nodes that cite a source.</summary>
    public ImmutableArray<int> Citing => _citing.IsDefault
        ? _citing = [.. RelationsOf(RelationKind.Citation).Select(citation => Relations[citation].To).Distinct().Order()]
        : _citing;

    public Provenance Provenance => _provenance ??= Provenance.Of(graph, _ => true, Limits.Origins);

    public Restatements Restatements => _restatements ??= new Restatements(this, effort.Part(Limits.RestatementEffort));

    /// <summary>The last day of the map's <c>as-of</c>; null where it has none.</summary>
    public CalendarDay? AsOf => graph.AsOf;

    /// <summary>Spends effort, where a rule looks at something more than once.</summary>
    /// <exception cref="EffortSpentException">The review takes more work than it may.</exception>
    public void Spend(long units) => effort.Spend(units);

    public string Id(int node) => $"'{Nodes[node].Id}'";

    public static PartialDate? DateOf(Node node, PropertyName name) =>
        node.Get(name) is { } value && PartialDate.TryParse(value, out var date) ? date : null;

    /// <summary>" in line 5", " in sources.arg:5:1" from another file, or nothing for what was not read from a text.</summary>
    public static string InLine(SourceLocation there, SourceLocation here) =>
        there.Source is null ? ""
        : there.Source == here.Source ? string.Create(CultureInfo.InvariantCulture, $" in line {there.Start.Line}")
        : $" in {there}";

    /// <summary>Whether a node is an item in the text rather than an inference, which only appears because of an undercut.</summary>
    public bool IsWritten(int node) => !Nodes[node].Kind.IsStep();

    /// <summary>"'a', 'b' and 2 more".</summary>
    public string List(IReadOnlyList<int> nodes, int named = 4)
    {
        var ids = nodes.Take(named).Select(Id).ToList();
        if (nodes.Count > named)
            return string.Join(", ", ids) + string.Create(CultureInfo.InvariantCulture, $" and {nodes.Count - named} more");
        return ids.Count < 2 ? string.Concat(ids) : string.Join(", ", ids[..^1]) + " and " + ids[^1];
    }

    private ImmutableArray<Link> WithSameEnds()
    {
        var linkOf = new int[Relations.Length];
        Array.Fill(linkOf, -1);
        for (var link = 0; link < Links.Length; link++)
            linkOf[Links.ItemRef(link).Relation] = link;
        var (repeated, last) = (new bool[Links.Length], new int[Nodes.Length]);
        Array.Fill(last, -1);
        for (var target = 0; target < Nodes.Length; target++)
        {
            var incoming = Incoming[target];
            // Most have nothing beside them.
            if (incoming.Length < 2)
                continue;
            foreach (var relation in incoming)
            {
                if (linkOf[relation] is not (>= 0 and var link))
                    continue;
                ref var earlier = ref last[Links.ItemRef(link).Item];
                if (earlier >= 0 && Links.ItemRef(earlier).Target == target)
                    repeated[earlier] = repeated[link] = true;
                earlier = link;
            }
        }

        return repeated.Contains(true) ? [.. Links.Where((_, link) => repeated[link])] : [];
    }
}
