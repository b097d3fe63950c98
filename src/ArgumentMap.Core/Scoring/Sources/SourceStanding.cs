using System.Runtime.InteropServices;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Sources;

/// <summary>Which sources are known on a day, how far each holds, and on which others it stands.</summary>
/// <remarks>Of sources that are one, the first stands for all, with the objections and reliances of all.</remarks>
internal sealed class SourceStanding
{
    private static readonly Rows Nothing = Rows.None(0);

    private readonly ArgumentGraph _graph;
    private readonly CalendarDay? _day;
    private HashSet<int>? _others;

    private SourceStanding(ArgumentGraph graph, CalendarDay? day)
    {
        (_graph, _day, Union) = (graph, day, SourceUnion.Of(graph, day));
        ReadReliances();
    }

    public SourceUnion Union { get; }

    /// <summary>By node the source that stands for it.</summary>
    public int[] Representatives => Union.Representatives;

    /// <summary>By source whether it, or one that it relies on directly or through others, is graded; empty where there are none.</summary>
    public bool[] Carries { get; private set; } = [];

    /// <summary>By source those that decide whether it stands, those that are one beside each other.</summary>
    public Rows Reliances { get; private set; } = Nothing;

    /// <summary>By source whether all on whose word it stands must vouch, or one is enough.</summary>
    public bool[] NeedsAll { get; private set; } = [];

    /// <summary>The sources in an order in which each comes after those that it relies on.</summary>
    public IReadOnlyList<int> Order { get; private set; } = [];

    public static SourceStanding Of(ArgumentGraph graph, CalendarDay? day) => new(graph, day);

    /// <summary>Whether a source was known by the day; one that was retracted or has run out was.</summary>
    public bool IsKnown(int source) => _graph.Nodes[source].Kind.IsOfSource() && SourceGrade.IsKnown(_graph.Nodes[source], _day);

    /// <summary>How likely a source is to hold before what is objected to it: 1 where nobody graded it, 0 where it was retracted.</summary>
    public double GradeOf(int source) => Union.GradeOf(Representatives[source])?.Middle ?? 1;

    public bool IsGraded(int source) => Union.GradeOf(Representatives[source]) is not null;

    /// <summary>Whether a source is one with others, by its address or in a ring.</summary>
    public bool IsOneWithOthers(int source)
    {
        if (_others is null)
        {
            _others = [];
            for (var i = 0; i < Representatives.Length; i++)
            {
                if (Representatives[i] != i)
                    _others.UnionWith([i, Representatives[i]]);
            }
        }

        return _others.Contains(source);
    }

    private void ReadReliances()
    {
        var count = _graph.Nodes.Length;
        var (sources, relied, objected) = (new List<int>(), new List<WeightedEdge>(), new List<int>());
        foreach (var source in _graph.NodesOf(NodeKind.Source).Concat(_graph.NodesOf(NodeKind.Citation)).Order())
        {
            if (IsKnown(source) && Representatives[source] == source)
                sources.Add(source);
        }

        if (sources.Count == 0)
            return;
        for (var i = 0; i < _graph.Relations.Length; i++)
        {
            ref readonly var relation = ref _graph.Relations.ItemRef(i);
            // An undercut of a citation is an objection to it.
            if (relation.Kind is RelationKind.Undermine or RelationKind.Undercut && IsKnown(relation.To))
                objected.Add(Representatives[relation.To]);
            if (relation.Kind != RelationKind.Reliance || !IsKnown(relation.From) || !IsKnown(relation.To))
                continue;
            var (from, to) = (Representatives[relation.From], Representatives[relation.To]);
            if (from != to)
                relied.Add(new WeightedEdge(from, to, 1, i));
        }

        (Carries, NeedsAll) = (new bool[count], new bool[count]);
        foreach (var source in sources)
            Carries[source] = IsGraded(source);
        Reliances = Rows.None(count);
        Order = sources;
        if (relied.Count > 0)
            ReadReliances(Rows.Of(count, CollectionsMarshal.AsSpan(relied)), objected);
    }

    private void ReadReliances(Rows relied, List<int> objected)
    {
        var bears = new bool[_graph.Nodes.Length];
        foreach (var source in objected)
            bears[source] = true;
        var order = new List<int>(Order.Count);
        var deciding = new List<WeightedEdge>();
        // What a source relies on stands before it.
        foreach (var source in Components.Of(bears.Length, relied, Rows.None(bears.Length)).Nodes)
        {
            if (!IsKnown(source) || Representatives[source] != source)
                continue;
            order.Add(source);
            var isCarried = Any(relied.SourcesOf(source), Carries);
            var decides = isCarried ? Carries : bears;
            for (var i = relied.Starts[source]; i < relied.Starts[source + 1]; i++)
            {
                if (decides[relied.Sources[i]])
                    deciding.Add(new WeightedEdge(relied.Sources[i], source, 1, relied.Relations[i]));
            }

            NeedsAll[source] = !isCarried;
            bears[source] |= Carries[source] || Any(relied.SourcesOf(source), bears);
            Carries[source] |= isCarried;
        }

        Order = order;
        deciding.Sort((one, other) => one.From != other.From ? one.From.CompareTo(other.From) : one.Relation.CompareTo(other.Relation));
        Reliances = Rows.Of(bears.Length, CollectionsMarshal.AsSpan(deciding));
    }

    private static bool Any(ReadOnlySpan<int> sources, bool[] among)
    {
        foreach (var source in sources)
        {
            if (among[source])
                return true;
        }

        return false;
    }
}
