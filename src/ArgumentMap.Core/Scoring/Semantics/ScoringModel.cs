using System.Collections.Immutable;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>A map, or the part of one above a topic, as a semantics sees it.</summary>
internal abstract class ScoringModel
{
    private readonly Func<WeightedGraph> _makeGraph;
    private WeightedGraph? _graph;
    private Components? _components;

    protected ScoringModel(WeightedGraph graph)
        : this(() => graph) => _components = graph.Components();

    /// <param name="makeGraph">Called where it is asked for what depends on what.</param>
    protected ScoringModel(Func<WeightedGraph> makeGraph) => _makeGraph = makeGraph;

    public WeightedGraph Graph => _graph ??= _makeGraph();

    public Components Components => _components ??= Graph.Components();

    /// <summary>Whether <see cref="Update"/> takes as long as solving everything.</summary>
    public virtual bool UpdatesAll => false;

    /// <summary>Roughly how often <see cref="Update"/> visits each node and edge.</summary>
    public virtual long UpdateWork => 1;

    /// <summary>The node of the graph whose strength is that of a node of the map.</summary>
    public virtual int Shown(int node) => Graph.Shown.Length == 0 ? node : Graph.Shown[node];

    /// <summary>The node of the graph that holds what bears on a node of the map.</summary>
    public virtual int StandsFor(int node) => Shown(node);

    /// <summary>The node of the graph whose base score the rating of a node of the map is.</summary>
    public virtual int RatedIn(int node) => node;

    /// <summary>Whether nothing moves a node of the graph, whatever bears on it.</summary>
    public virtual bool IsFixed(int node) => false;

    public abstract Solution Solve(MapLimits limits, Effort effort);

    /// <summary>Computes strengths again after a change that affects certain components only.</summary>
    /// <param name="affected">Indices of components, rising.</param>
    /// <param name="off">The nodes that are to count as if they were not there.</param>
    /// <param name="trial">What the affected components come to is replaced.</param>
    public abstract void Update(ReadOnlySpan<int> affected, bool[] off, Trial trial, MapLimits limits, Effort effort);

    /// <summary>The model of some of the nodes.</summary>
    /// <param name="part">These nodes and the edges between them, in a separate graph that may be modified.</param>
    /// <param name="nodes">Their indices in this model.</param>
    public abstract ScoringModel Part(WeightedGraph part, IReadOnlyList<int> nodes);

    /// <summary>The base score of a node, given all strengths.</summary>
    public virtual double BaseOf(int node, double[] strengths) => Graph.BaseScores[node];

    /// <summary>Orders the answers to a question, strongest first, and those that differ only by rounding in the order of the map.</summary>
    /// <param name="question">Index of its node.</param>
    public virtual ImmutableArray<RankedAnswer> Rank(int question, IEnumerable<int> answers, double[] strengths) =>
        [.. answers.OrderByDescending(answer => Math.Round(strengths[answer], 12)).Select(answer => new RankedAnswer(answer, null))];
}
