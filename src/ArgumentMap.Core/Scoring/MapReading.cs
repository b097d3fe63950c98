using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Sources;

namespace ArgumentMap.Scoring;

/// <summary>A map as of a day: what counts, which sources are known, and how many that a node cites are independent.</summary>
internal sealed class MapReading
{
    /// <summary>Roughly how often reading and scoring visit each node and relation.</summary>
    private const int Passes = 8;

    private readonly ArgumentGraph _graph;
    private readonly SourceStanding _standing;
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
        (Known, Sources, Origins) = (new bool[count], new int[count], new int[count]);
        for (var node = 0; node < count; node++)
            Known[node] = graph.Nodes[node] is var one && (one.Rating?.Value is not null || one.Kind.IsInference() || one.Kind.IsStep());
        Provenance = Provenance.Of(graph, _standing.IsKnown, limits.Origins, _standing.Representatives);
        var groups = new SourceGroups(Provenance, limits.Origins);
        Citations = CountedCitations();
        foreach (var (start, end) in CitingNodes())
            Count(graph.Relations[Citations[start]].To, Citations.AsSpan(start..end), groups);
        HasTooManyOrigins = Provenance.IsIncomplete || groups.IsIncomplete;
        _sourcesToldApart = limits.SourcesToldApart;
    }

    /// <summary>Null where everything counts except retracted sources.</summary>
    public CalendarDay? Day { get; }

    public Presence[] Presences { get; }

    public ArgumentGraph Graph => _graph;

    /// <summary>Made when it is first asked for: not every semantics does.</summary>
    public WeightedGraph Weighted => _weighted ??= WeightedGraphReader.Read(this, _standing, _sourcesToldApart);

    /// <summary>Which sources are really one.</summary>
    public SourceUnion Union => _standing.Union;

    public Provenance Provenance { get; }

    /// <summary>
    /// By node: whether its base score is known; it is for rated nodes and for inferences, which are as strong as their premises unless
    /// rated.
    /// </summary>
    public bool[] Known { get; }

    /// <summary>The citations that count, by the node they are for.</summary>
    public int[] Citations { get; }

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

    public bool Counts(int node) => Presences[node] == Presence.Counts;

    private int[] CountedCitations() =>
    [
        .. _graph.RelationsOf(RelationKind.Citation)
            .Where(citation => Counts(_graph.Relations[citation].To) && _standing.IsKnown(_graph.Relations[citation].From))
            .OrderBy(citation => _graph.Relations[citation].To),
    ];

    /// <summary>Of each node that cites sources, the places of its citations.</summary>
    public IEnumerable<(int Start, int End)> CitingNodes()
    {
        for (var (start, end) = (0, 0); start < Citations.Length; start = end)
        {
            while (end < Citations.Length && _graph.Relations[Citations[end]].To == _graph.Relations[Citations[start]].To)
                end++;
            yield return (start, end);
        }
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
}
