using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Scoring.Sources;

/// <summary>Finds sources that are really one: those with the same address, and rings of sources that only quote one another.</summary>
internal sealed class SourceUnion
{
    private readonly ArgumentGraph _graph;
    private readonly CalendarDay? _day;
    private readonly Dictionary<int, Ends> _grades = [];

    private SourceUnion(ArgumentGraph graph, CalendarDay? day)
    {
        (_graph, _day) = (graph, day);
        Representatives = new int[graph.Nodes.Length];
        for (var i = 0; i < Representatives.Length; i++)
            Representatives[i] = i;
    }

    /// <summary>By node: the first of the sources that are one with it; itself for other nodes and for sources not known yet.</summary>
    public int[] Representatives { get; }

    /// <summary>Whether some sources are one with others.</summary>
    public bool HasCopies { get; private set; }

    public static SourceUnion Of(ArgumentGraph graph, CalendarDay? day)
    {
        var union = new SourceUnion(graph, day);
        var sources = new List<int>();
        foreach (var source in graph.NodesOf(NodeKind.Source))
        {
            if (SourceGrade.IsKnown(graph.Nodes[source], day))
                sources.Add(source);
        }

        union.JoinCopies(sources);
        union.JoinRings(sources);
        return union;
    }

    /// <summary>The lowest reliability given for a source or those that are one with it; null where none is given.</summary>
    public Ends? GradeOf(int representative) => _grades.TryGetValue(representative, out var grade) ? grade : null;

    private void JoinCopies(List<int> sources)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var retracted = new HashSet<int>();
        foreach (var source in sources)
        {
            var node = _graph.Nodes[source];
            if (node.Get(PropertyName.Url) is { } url && !first.TryAdd(SourceAddress.Of(url), source))
                (Representatives[source], HasCopies) = (first[SourceAddress.Of(url)], true);
            if (SourceGrade.IsRetracted(node, _day))
                retracted.Add(Representatives[source]);
            Worsen(Representatives[source], SourceGrade.Of(node, _day));
        }

        foreach (var source in retracted)
            _grades[source] = Ends.Zero;
    }

    private void JoinRings(List<int> sources)
    {
        var edges = new List<WeightedEdge>();
        var local = new Dictionary<int, int>();
        var nodes = new List<int>();
        foreach (var reliance in _graph.RelationsOf(RelationKind.Reliance))
        {
            var relation = _graph.Relations[reliance];
            if (!IsKnown(relation.From) || !IsKnown(relation.To))
                continue;
            var (from, to) = (Representatives[relation.From], Representatives[relation.To]);
            if (from != to)
                edges.Add(new WeightedEdge(Local(from), Local(to), 1));
        }

        if (edges.Count == 0)
            return;
        var components = Components.Of(nodes.Count, Rows.Of(nodes.Count, edges.ToArray()), Rows.None(nodes.Count));
        var ringOf = new Dictionary<int, int>();
        for (var component = 0; component < components.Count; component++)
        {
            if (!components.IsCyclic(component))
                continue;
            var first = int.MaxValue;
            foreach (var member in components[component])
                first = Math.Min(first, nodes[member]);
            foreach (var member in components[component])
            {
                ringOf[nodes[member]] = first;
                if (nodes[member] != first && _grades.TryGetValue(nodes[member], out var grade))
                    Worsen(first, grade);
            }
        }

        if (ringOf.Count == 0)
            return;
        HasCopies = true;
        foreach (var source in sources)
            Representatives[source] = ringOf.GetValueOrDefault(Representatives[source], Representatives[source]);

        int Local(int node)
        {
            if (local.TryAdd(node, nodes.Count))
                nodes.Add(node);
            return local[node];
        }
    }

    private bool IsKnown(int source) => SourceGrade.IsKnown(_graph.Nodes[source], _day);

    private void Worsen(int source, Ends? grade)
    {
        if (grade is { } worse)
            _grades[source] = _grades.TryGetValue(source, out var known) ? SourceGrade.Worst(known, worse) : worse;
    }
}
