using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring;

/// <summary>A map as of a day, read as a weighted graph.</summary>
/// <remarks>
/// Node <c>i</c> of the map is node <c>i</c> of the graph. The nodes after those of the map are groups of sources and rings of sources that
/// rely on one another.
/// </remarks>
internal sealed class MapReading
{
    /// <summary>Base score of a node that the author has not rated.</summary>
    private const double UnknownBase = 0.5;

    /// <summary>Roughly how often reading and scoring visit each node and relation.</summary>
    private const int Passes = 8;

    private readonly ArgumentGraph _graph;
    private readonly List<double> _baseScores;
    private readonly List<NodeRole> _roles;
    private readonly List<WeightedEdge> _relations;
    private readonly List<WeightedEdge> _parts = [];
    private readonly ImmutableArray<SourceGroup>.Builder _groups = ImmutableArray.CreateBuilder<SourceGroup>();

    private MapReading(ArgumentGraph graph, DateOnly? day, MapLimits limits)
    {
        _graph = graph;
        Day = day;
        Presences = AsOfCut.Of(graph, day);
        var count = graph.Nodes.Length;
        (_baseScores, _roles) = (new List<double>(count), new List<NodeRole>(count));
        _relations = new List<WeightedEdge>(graph.Relations.Length);
        (Known, Sources, Origins) = (new bool[count], new int[count], new int[count]);
        ReadNodes();
        var provenance = Provenance.Of(graph, node => Presences[node] == Presence.Counts, limits.Origins);
        AddRelays(provenance);
        var groups = new SourceGroups(provenance, limits.Origins);
        ReadRelations(groups);
        Provenance = provenance;
        HasTooManyOrigins = provenance.IsIncomplete || groups.IsIncomplete;
        var edges = CollectionsMarshal.AsSpan(_relations);
        Weighted = new WeightedGraph
        {
            BaseScores = [.. _baseScores],
            Roles = [.. _roles],
            Relations = Rows.Of(_roles.Count, edges),
            Parts = Rows.Of(_roles.Count, CollectionsMarshal.AsSpan(_parts)),
        };
    }

    /// <summary>Null where everything counts except retracted sources.</summary>
    public DateOnly? Day { get; }

    public Presence[] Presences { get; }

    public ArgumentGraph Graph => _graph;

    public WeightedGraph Weighted { get; }

    public Provenance Provenance { get; }

    /// <summary>
    /// By node: whether its base score is known; it is for rated nodes and for inferences, which are as strong as their premises unless
    /// rated.
    /// </summary>
    public bool[] Known { get; }

    /// <summary>By node: how many sources it cites.</summary>
    public int[] Sources { get; }

    /// <summary>By node: how many of its sources are independent, that is, the number of groups by common origin.</summary>
    public int[] Origins { get; }

    /// <summary>The groups of more than one source, in the order of the nodes that cite them.</summary>
    public ImmutableArray<SourceGroup> Groups => _groups.ToImmutable();

    /// <summary>Whether the limit of origins was reached, so that some sources that may be independent count as one.</summary>
    public bool HasTooManyOrigins { get; }

    /// <param name="day">Null where everything counts except retracted sources.</param>
    public static MapReading Of(ArgumentGraph graph, DateOnly? day, MapLimits limits, Effort effort)
    {
        effort.Spend(Passes * (long)(graph.Nodes.Length + graph.Relations.Length));
        return new MapReading(graph, day, limits);
    }

    private void ReadNodes()
    {
        for (var i = 0; i < _graph.Nodes.Length; i++)
        {
            var node = _graph.Nodes[i];
            Known[i] = node.Rating?.Value is not null || node.Kind.IsInference();
            _baseScores.Add(node.Rating?.Value ?? (node.Kind.IsInference() ? 1 : UnknownBase));
            _roles.Add(node.Kind.IsInference() ? NodeRole.Inference : node.Kind == NodeKind.Source ? NodeRole.Source : NodeRole.Statement);
        }
    }

    private void AddRelays(Provenance provenance)
    {
        var firstRing = _roles.Count;
        foreach (var ring in provenance.Rings)
        {
            foreach (var member in ring)
                _parts.Add(new WeightedEdge(_roles.Count, member, 1));
            AddGroup();
        }

        foreach (var relay in provenance.Relays)
            _parts.Add(relay.To >= 0 ? relay : relay with { To = firstRing - relay.To - 1 });
    }

    private void ReadRelations(SourceGroups groups)
    {
        var citations = new List<int>();
        for (var i = 0; i < _graph.Relations.Length; i++)
        {
            var relation = _graph.Relations[i];
            if (Presences[relation.From] != Presence.Counts || Presences[relation.To] != Presence.Counts)
                continue;
            switch (relation.Kind)
            {
                case RelationKind.Premise:
                    _parts.Add(Edge(relation, i, 1));
                    break;
                case RelationKind.Citation:
                    citations.Add(i);
                    Sources[relation.To]++;
                    break;
                case RelationKind.Reliance or RelationKind.Answer:
                    break;
                default:
                    _relations.Add(Edge(relation, i, relation.Kind.IsAttack() ? -1 : 1));
                    break;
            }
        }

        foreach (var (node, start, length) in ByTarget(citations, out var sorted))
            Cite(node, sorted.AsSpan(start, length), groups);
    }

    /// <summary>Groups citations by the node that cites, in node order; the citations of one node keep their order.</summary>
    private List<(int Node, int Start, int Length)> ByTarget(List<int> citations, out int[] sorted)
    {
        var runs = new List<(int Node, int Start, int Length)>();
        var next = new int[citations.Count == 0 ? 0 : _graph.Nodes.Length];
        var placed = 0;
        for (var node = 0; node < next.Length; node++)
        {
            next[node] = placed;
            if (Sources[node] > 0)
                runs.Add((node, placed, Sources[node]));
            placed += Sources[node];
        }

        sorted = new int[citations.Count];
        foreach (var citation in citations)
            sorted[next[_graph.Relations[citation].To]++] = citation;
        return runs;
    }

    private void Cite(int node, ReadOnlySpan<int> citations, SourceGroups groups)
    {
        if (citations.Length == 1)
        {
            Origins[node] = 1;
            _relations.Add(Edge(_graph.Relations[citations[0]], citations[0], 1));
            return;
        }

        var sources = new int[citations.Length];
        for (var i = 0; i < sources.Length; i++)
            sources[i] = _graph.Relations[citations[i]].From;
        var leaders = groups.Of(sources);
        var members = new Dictionary<int, List<int>>();
        for (var i = 0; i < sources.Length; i++)
        {
            if (!members.TryGetValue(leaders[i], out var group))
                members[leaders[i]] = group = [];
            group.Add(i);
        }

        Sources[node] = sources.Distinct().Count();
        Origins[node] = members.Count;
        foreach (var group in members.Values)
        {
            if (group.Count == 1)
            {
                _relations.Add(Edge(_graph.Relations[citations[group[0]]], citations[group[0]], 1));
                continue;
            }

            foreach (var i in group)
                _parts.Add(new WeightedEdge(sources[i], _roles.Count, 1, citations[i]));
            _relations.Add(new WeightedEdge(_roles.Count, node, 1));
            AddGroup();
            var distinct = group.Select(i => sources[i]).Distinct().ToImmutableArray();
            if (distinct.Length > 1)
                _groups.Add(new SourceGroup(node, distinct, groups.Shared(distinct)));
        }
    }

    private void AddGroup()
    {
        _baseScores.Add(0);
        _roles.Add(NodeRole.Group);
    }

    private static WeightedEdge Edge(in Relation relation, int index, int sign) =>
        new(relation.From, relation.To, sign * relation.Relevance, index);
}
