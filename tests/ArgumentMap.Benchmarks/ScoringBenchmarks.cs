using ArgumentMap.Benchmarks.Maps;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Json;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Semantics;
using ArgumentMap.Text;
using BenchmarkDotNet.Attributes;

namespace ArgumentMap.Benchmarks;

/// <summary>Scoring: the pass over a graph without cycles, rings, explanations, and a file as a whole.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private readonly ScoringModel _acyclic = ModelOf(MakeAcyclic(1_000_000, 2_000_000, shuffled: false));
    private readonly ScoringModel _shuffled = ModelOf(MakeAcyclic(1_000_000, 2_000_000, shuffled: true));
    private readonly ScoringModel _rings = ModelOf(MakeRings(10_000, 20_000));
    private readonly SourceText _source = new(GeneratedMap.Arg(100_000), "map.arg");
    private readonly MapScores _ancestors;
    private readonly double[] _sums;

    public ScoringBenchmarks()
    {
        _ancestors = ArgumentDocument.Parse(new SourceText(Tree(200), "map.arg")).Score();
        _sums = new double[_acyclic.Graph.Count];
    }

    /// <summary>One plain pass over the same arrays that sums what bears on each node.</summary>
    [Benchmark(Baseline = true)]
    public double[] SummingPass() => Sum(_acyclic.Graph);

    /// <summary>The same with the nodes shuffled.</summary>
    [Benchmark]
    public double[] SummingPassShuffled() => Sum(_shuffled.Graph);

    [Benchmark]
    public object AcyclicPass() => _acyclic.Solve(MapLimits.Default, Effort.Unlimited);

    [Benchmark]
    public object AcyclicOrder() => _acyclic.Graph.Components();

    [Benchmark]
    public object ShuffledPass() => _shuffled.Solve(MapLimits.Default, Effort.Unlimited);

    [Benchmark]
    public object ShuffledOrder() => _shuffled.Graph.Components();

    [Benchmark]
    public object Rings() => _rings.Solve(MapLimits.Default, Effort.Unlimited);

    [Benchmark]
    public object Shapley()
    {
        var ancestry = Ancestry.Of(_ancestors, 0, MapLimits.Default, Effort.Unlimited);
        return ShapleyValue.Of(ancestry, ancestry.Nodes);
    }

    [Benchmark]
    public void FileToDot() => ArgumentDocument.Parse(_source).Render(MapFormats.Dot, Stream.Null);

    [Benchmark]
    public void FileToScores()
    {
        var document = ArgumentDocument.Parse(_source);
        ScoresJson.Write(Stream.Null, document.Score(), document.Expectations());
    }

    private static ScoringModel ModelOf(WeightedGraph graph) => ((WeightedMethod)ScoringMethods.Default).Of(graph);

    private double[] Sum(WeightedGraph graph)
    {
        var relations = graph.Relations;
        for (var node = 0; node < graph.Count; node++)
        {
            var sum = 0.0;
            for (var i = relations.Starts[node]; i < relations.Starts[node + 1]; i++)
                sum += relations.Weights[i] * graph.BaseScores[relations.Sources[i]];
            _sums[node] = sum;
        }

        return _sums;
    }

    private static WeightedGraph MakeAcyclic(int nodes, int edges, bool shuffled)
    {
        var random = new Random(1);
        var list = new WeightedEdge[edges];
        for (var i = 0; i < edges; i++)
        {
            var (one, other) = (random.Next(nodes), random.Next(nodes));
            list[i] = new WeightedEdge(
                Math.Max(one, other),
                one == other ? other == 0 ? 1 : 0 : Math.Min(one, other),
                random.Next(2) == 0 ? 1 : -1);
        }

        var names = Enumerable.Range(0, nodes).ToArray();
        if (shuffled)
            random.Shuffle(names);
        return WeightedGraph.Create(
            [.. names.Select(_ => random.NextDouble())],
            [.. list.Where(edge => edge.From > edge.To).Select(edge => edge with { From = names[edge.From], To = names[edge.To] })]);
    }

    /// <summary>Rings of ten, joined at random to one another.</summary>
    private static WeightedGraph MakeRings(int nodes, int edges)
    {
        var random = new Random(1);
        var list = new WeightedEdge[edges];
        for (var i = 0; i < edges; i++)
        {
            var from = i % nodes;
            var to = i < nodes ? (from / 10 * 10) + ((from + 1) % 10) : random.Next(nodes);
            list[i] = new WeightedEdge(from, to, random.Next(2) == 0 ? 1 : -1);
        }

        return WeightedGraph.Create([.. Enumerable.Range(0, nodes).Select(_ => random.NextDouble())], list);
    }

    /// <summary>A claim with so many ancestors, four premises and objections for each item.</summary>
    private static string Tree(int ancestors)
    {
        var lines = new List<string>();
        Add(0, 0);
        return string.Join('\n', lines);

        void Add(int node, int depth)
        {
            lines.Add($"{new string(' ', 2 * depth)}{(node == 0 ? "claim" : node % 3 == 0 ? "objection" : "premise")} n{node} [0.7]: N");
            for (var child = (4 * node) + 1; child <= (4 * node) + 4 && child <= ancestors; child++)
                Add(child, depth + 1);
        }
    }
}
