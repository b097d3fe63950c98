using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats;

/// <summary>The part of a graph that a picture shows, and how much is hidden around each node.</summary>
internal sealed class Visible
{
    /// <summary>With more statements than this, a picture is easier to read from left to right.</summary>
    private const int Wide = 12;

    private readonly ArgumentGraph _graph;

    /// <summary>Null where everything is shown.</summary>
    private readonly bool[]? _shown;
    private readonly int[] _hidden = [];

    private Visible(ArgumentGraph graph, bool[]? shown)
    {
        (_graph, _shown) = (graph, shown);
        if (shown is null)
            return;
        _hidden = new int[shown.Length];
        foreach (ref readonly var relation in graph.Relations.AsSpan())
        {
            if (shown[relation.From] != shown[relation.To])
                _hidden[shown[relation.From] ? relation.From : relation.To]++;
        }
    }

    /// <summary>The number of nodes and relations shown.</summary>
    public int Count
    {
        get
        {
            if (_shown is null)
                return _graph.Nodes.Length + _graph.Relations.Length;
            var count = _shown.Count(shown => shown);
            foreach (ref readonly var relation in _graph.Relations.AsSpan())
                count += Shows(relation) ? 1 : 0;
            return count;
        }
    }

    /// <summary>Whether the picture would be too wide with the reasons below what they support.</summary>
    internal bool IsWide
    {
        get
        {
            var statements = 0;
            for (var node = 0; node < _graph.Nodes.Length && statements <= Wide; node++)
                statements += _graph.Nodes[node].Kind.IsStatement() && Shows(node) ? 1 : 0;
            return statements > Wide;
        }
    }

    /// <summary>The part that the options select. They must have been checked: the map has the focused node.</summary>
    /// <param name="marks">The changes in a picture of two maps; null for any other.</param>
    internal static Visible Of(ArgumentGraph graph, RenderOptions options, Marks? marks = null)
    {
        bool[]? shown = null;
        if (options.Focus is { } focus)
            shown = Around(graph, [graph.IndexOf(focus)], options.Steps);
        else if (marks?.Context is { } context)
            shown = Around(graph, marks.Changed, context);

        if (options.Only.Length > 0)
            shown = Only(graph, shown, options.Only);
        return new Visible(graph, shown);
    }

    public bool Shows(int node) => _shown is null || _shown[node];

    public bool Shows(in Relation relation) => Shows(relation.From) && Shows(relation.To);

    /// <summary>The number of relations between a shown node and hidden ones.</summary>
    public int Hidden(int node) => _shown is null ? 0 : _hidden[node];

    /// <summary>Inference nodes add no distance: they are drawn only because of an undercut.</summary>
    private static bool[] Around(ArgumentGraph graph, IEnumerable<int> middle, int depth)
    {
        var shown = new bool[graph.Nodes.Length];
        var open = new LinkedList<(int Node, int Distance)>();
        foreach (var focus in middle.Where(focus => !shown[focus]))
        {
            open.AddLast((focus, 0));
            shown[focus] = true;
        }

        while (open.First is { } next)
        {
            open.RemoveFirst();
            var (node, distance) = next.Value;
            if (distance >= depth && !graph.Nodes[node].Kind.IsStep())
                continue;
            foreach (var relation in graph.Incoming[node])
                Reach(graph.Relations[relation].From, distance);
            foreach (var relation in graph.Outgoing[node])
                Reach(graph.Relations[relation].To, distance);
        }

        return shown;

        void Reach(int node, int distance)
        {
            if (shown[node])
                return;
            shown[node] = true;
            if (graph.Nodes[node].Kind.IsStep())
                open.AddFirst((node, distance));
            else
                open.AddLast((node, distance + 1));
        }
    }

    private static bool[] Only(ArgumentGraph graph, bool[]? shown, IReadOnlyCollection<string> wanted)
    {
        var result = new bool[graph.Nodes.Length];
        for (var node = 0; node < result.Length; node++)
        {
            var item = graph.Nodes[node];
            result[node] = (shown is null || shown[node])
                && (wanted.Contains(item.Kind.Name()) || item.Tags.Any(tag => wanted.Contains("#" + tag)));
        }

        return result;
    }
}
