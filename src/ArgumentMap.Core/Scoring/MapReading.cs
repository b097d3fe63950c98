using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Sources;

namespace ArgumentMap.Scoring;

/// <summary>A map as of a day, read as a weighted graph.</summary>
/// <remarks>
/// Node <c>i</c> of the map is node <c>i</c> of the graph; behind them stand sources with what they rely on, and the citations of items
/// that cite several.
/// </remarks>
internal sealed class MapReading
{
    /// <summary>Base score of a node that the author has not rated.</summary>
    private const double UnknownBase = 0.5;

    /// <summary>Roughly how often reading and scoring visit each node and relation.</summary>
    private const int Passes = 8;

    private readonly ArgumentGraph _graph;
    private readonly SourceStanding _standing;
    private readonly List<double> _baseScores;
    private readonly List<NodeRole> _roles;
    private readonly List<WeightedEdge> _relations;
    private readonly List<WeightedEdge> _parts = [];
    private readonly int[] _shown;
    private readonly ImmutableArray<SourceGroup>.Builder _groups = ImmutableArray.CreateBuilder<SourceGroup>();
    private readonly HashSet<(int Node, int Source)> _repeated = [];
    private readonly int _sourcesToldApart;
    private WeightedGraph? _weighted;

    private MapReading(ArgumentGraph graph, CalendarDay? day, MapLimits limits)
    {
        _graph = graph;
        Day = day;
        Presences = AsOfCut.Of(graph, day);
        var count = graph.Nodes.Length;
        _standing = SourceStanding.Of(graph, day);
        (_baseScores, _roles) = (new List<double>(count), new List<NodeRole>(count));
        _relations = new List<WeightedEdge>(graph.Relations.Length);
        _shown = [.. Enumerable.Range(0, count)];
        (Known, Sources, Origins) = (new bool[count], new int[count], new int[count]);
        ReadNodes();
        AddRelays();
        Provenance = Provenance.Of(graph, _standing.IsKnown, limits.Origins, _standing.Representatives);
        var groups = new SourceGroups(Provenance, limits.Origins);
        ReadRelations(groups);
        HasTooManyOrigins = Provenance.IsIncomplete || groups.IsIncomplete;
        _sourcesToldApart = limits.SourcesToldApart;
    }

    /// <summary>Null where everything counts except retracted sources.</summary>
    public CalendarDay? Day { get; }

    public Presence[] Presences { get; }

    public ArgumentGraph Graph => _graph;

    /// <summary>Made when it is first asked for: not every semantics does.</summary>
    public WeightedGraph Weighted => _weighted ??= Build();

    public Provenance Provenance { get; }

    /// <summary>
    /// By node: whether its base score is known; it is for rated nodes and for inferences, which are as strong as their premises unless
    /// rated.
    /// </summary>
    public bool[] Known { get; }

    /// <summary>By node: how many sources it cites.</summary>
    public int[] Sources { get; }

    /// <summary>How many of them are independent: the most of them of which no two go back to one origin.</summary>
    public int[] Origins { get; }

    /// <summary>The groups of more than one source, in the order of the nodes that cite them.</summary>
    public ImmutableArray<SourceGroup> Groups => _groups.ToImmutable();

    /// <summary>Whether the limit of origins was reached, so that some sources that may be independent count as one.</summary>
    public bool HasTooManyOrigins { get; }

    /// <param name="day">Null where everything counts except retracted sources.</param>
    public static MapReading Of(ArgumentGraph graph, CalendarDay? day, MapLimits limits, Effort effort)
    {
        effort.Spend(Passes * (long)(graph.Nodes.Length + graph.Relations.Length));
        return new MapReading(graph, day, limits);
    }

    /// <summary>Whether a node cites a source that goes back to an origin of the independent ones that it cites.</summary>
    public bool IsRepeated(int node, int source) => _repeated.Contains((node, source));

    /// <summary>
    /// Whether an author can move what a node is rated: not that of an undercut step, nor of a source whose grade does not decide.
    /// </summary>
    public bool CanMove(int node)
    {
        var kind = _graph.Nodes[node].Kind;
        if (kind != NodeKind.Source)
            return !kind.IsStep();
        return _standing.IsKnown(node) && _standing.Carries[_standing.Representatives[node]] && !_standing.IsOneWithOthers(node)
            && Counts(node);
    }

    private WeightedGraph Build() => new()
    {
        BaseScores = [.. _baseScores],
        Roles = [.. _roles],
        Relations = Rows.Of(_roles.Count, CollectionsMarshal.AsSpan(_relations)),
        Parts = Rows.Of(_roles.Count, CollectionsMarshal.AsSpan(_parts)),
        Shown = _shown,
        Ranks = _standing.Reliances.Sources.Length == 0 ? [] : Ranks(),
        SourcesToldApart = _sourcesToldApart,
    };

    private void ReadNodes()
    {
        for (var i = 0; i < _graph.Nodes.Length; i++)
        {
            var node = _graph.Nodes[i];
            Known[i] = node.Rating?.Value is not null || node.Kind.IsInference() || node.Kind.IsStep();
            if (node.Kind.IsOfSource())
            {
                _baseScores.Add(_standing.GradeOf(i));
                _roles.Add(NodeRole.Source);
                _shown[i] = _standing.Representatives[i];
                continue;
            }

            _baseScores.Add(node.Rating?.Value ?? (node.Kind.IsInference() ? 1 : UnknownBase));
            _roles.Add(node.Kind.IsInference() ? NodeRole.Inference : NodeRole.Statement);
        }
    }

    /// <summary>Adds the sources that stand on the word of others, each behind those.</summary>
    private void AddRelays()
    {
        var reliances = _standing.Reliances;
        if (reliances.Sources.Length == 0)
            return;
        foreach (var source in _standing.Order)
        {
            var (start, end) = (reliances.Starts[source], reliances.Starts[source + 1]);
            if (start == end)
                continue;
            var relay = Add(_standing.NeedsAll[source] ? NodeRole.RelayOfAll : NodeRole.Relay);
            _parts.Add(new WeightedEdge(source, relay, 1));
            for (var i = start; i < end; i++)
                _parts.Add(new WeightedEdge(_shown[reliances.Sources[i]], relay, 1, reliances.Relations[i]));
            _shown[source] = relay;
        }

        for (var i = 0; i < _shown.Length; i++)
        {
            if (_graph.Nodes[i].Kind.IsOfSource())
                _shown[i] = _shown[_standing.Representatives[i]];
        }
    }

    /// <summary>By node the place of a source in the order of ids.</summary>
    private int[] Ranks()
    {
        var ranks = new int[_roles.Count];
        var sources = _standing.Order.ToArray();
        Array.Sort(sources, (one, other) => string.CompareOrdinal(_graph.Nodes[one].Id, _graph.Nodes[other].Id));
        for (var rank = 0; rank < sources.Length; rank++)
            ranks[sources[rank]] = rank;
        return ranks;
    }

    private void ReadRelations(SourceGroups groups)
    {
        var citations = new List<int>();
        for (var i = 0; i < _graph.Relations.Length; i++)
        {
            var relation = _graph.Relations[i];
            switch (relation.Kind)
            {
                case RelationKind.Citation when Counts(relation.To) && _standing.IsKnown(relation.From):
                    citations.Add(i);
                    Sources[relation.To]++;
                    break;
                case RelationKind.Undermine when Counts(relation.From) && _standing.IsKnown(relation.To):
                    _relations.Add(Edge(relation, i, -1) with { To = _standing.Representatives[relation.To] });
                    break;
                case RelationKind.Premise when Counts(relation.From) && Counts(relation.To):
                    _parts.Add(Edge(relation, i, 1));
                    break;
                case RelationKind.Support or RelationKind.Rebut or RelationKind.Undercut when Counts(relation.From) && Counts(relation.To):
                    _relations.Add(Edge(relation, i, relation.Kind.IsAttack() ? -1 : 1));
                    break;
                default:
                    break;
            }
        }

        foreach (var (node, start, length) in ByTarget(citations, out var sorted))
        {
            var cited = sorted.AsSpan(start, length);
            Count(node, cited, groups);
            Cite(node, cited);
        }
    }

    private bool Counts(int node) => Presences[node] == Presence.Counts;

    /// <summary>
    /// Brings citations together by the node they are for, in the order of the nodes; those of one node stay in their order.
    /// </summary>
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

    /// <summary>Makes the citations of a node one supporter: the chance that one of the sources that carry vouches.</summary>
    private void Cite(int node, ReadOnlySpan<int> citations)
    {
        var carrying = new List<(int Source, int Citation)>(citations.Length);
        foreach (var citation in citations)
        {
            var source = _standing.Representatives[_graph.Relations[citation].From];
            if (_standing.Carries[source])
                carrying.Add((source, citation));
        }

        if (carrying.Count == 0)
            return;
        if (carrying.Count == 1)
        {
            _relations.Add(new WeightedEdge(_shown[carrying[0].Source], node, 1, carrying[0].Citation));
            return;
        }

        carrying.Sort();
        var all = Add(NodeRole.Citations);
        foreach (var (source, citation) in carrying)
            _parts.Add(new WeightedEdge(_shown[source], all, 1, citation));
        _relations.Add(new WeightedEdge(all, node, 1));
    }

    /// <summary>Counts the sources that a node cites, and those that are independent.</summary>
    private void Count(int node, ReadOnlySpan<int> citations, SourceGroups groups)
    {
        var sources = new List<int>(citations.Length);
        var seen = citations.Length == 1 ? null : new HashSet<int>(citations.Length);
        foreach (var citation in citations)
        {
            var source = _graph.Relations[citation].From;
            if (Counts(source) && seen?.Add(source) != false)
                sources.Add(source);
        }

        (Sources[node], Origins[node]) = (sources.Count, sources.Count);
        if (sources.Count < 2)
            return;
        var leaders = groups.Of(CollectionsMarshal.AsSpan(sources));
        var members = new Dictionary<int, List<int>>();
        for (var i = 0; i < sources.Count; i++)
        {
            if (!members.TryGetValue(leaders[i], out var group))
                members[leaders[i]] = group = [];
            group.Add(sources[i]);
        }

        foreach (var group in members.Values.Where(group => group.Count > 1))
        {
            _groups.Add(new SourceGroup(node, [.. group], groups.Shared(group)));
            var byGrade = group.OrderByDescending(_standing.GradeOf).ToList();
            var independent = IndependentSources.Choose(byGrade.ConvertAll(source => Provenance.OriginsOf(source)));
            Origins[node] -= group.Count - independent.Count;
            _repeated.UnionWith(byGrade.Where((_, i) => !independent.Contains(i)).Select(source => (node, source)));
        }
    }

    private int Add(NodeRole role)
    {
        _baseScores.Add(0);
        _roles.Add(role);
        return _roles.Count - 1;
    }

    private static WeightedEdge Edge(in Relation relation, int index, int sign) =>
        new(relation.From, relation.To, sign * relation.Relevance, index);
}
