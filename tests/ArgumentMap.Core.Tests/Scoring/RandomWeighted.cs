using ArgumentMap.Graph.Structure;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Semantics;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>A weighted graph that tests can add to.</summary>
internal sealed record RandomWeighted(double[] Scores, WeightedEdge[] Edges)
{
    private static readonly double[] Weights = [-1, -1, -0.5, -0.25, 0.25, 0.5, 1, 1];

    /// <summary>Up to 12 statements; edges lead from higher to lower nodes only.</summary>
    public static Gen<RandomWeighted> Acyclic { get; } = Make(cyclic: false);

    /// <summary>Up to 12 statements with any edges, including from a node to itself.</summary>
    public static Gen<RandomWeighted> Any { get; } = Make(cyclic: true);

    public int Count => Scores.Length;

    public RandomWeighted WithNode(double score) => new([.. Scores, score], Edges);

    public RandomWeighted WithEdge(int from, int to, double weight) => this with { Edges = [.. Edges, new WeightedEdge(from, to, weight)] };

    public RandomWeighted WithScore(int node, double score)
    {
        var scores = (double[])Scores.Clone();
        scores[node] = score;
        return this with { Scores = scores };
    }

    /// <summary>The same graph with its nodes and edges in another order.</summary>
    public RandomWeighted Renamed(int[] names)
    {
        var scores = new double[Count];
        for (var node = 0; node < Count; node++)
            scores[names[node]] = Scores[node];
        return new RandomWeighted(scores, [.. Edges.Reverse().Select(edge => edge with { From = names[edge.From], To = names[edge.To] })]);
    }

    /// <summary>This graph together with another, unconnected one.</summary>
    public RandomWeighted With(RandomWeighted other) => new(
        [.. Scores, .. other.Scores],
        [.. Edges, .. other.Edges.Select(edge => edge with { From = edge.From + Count, To = edge.To + Count })]);

    public Solution Solve(string semantics) => Scored.Solve(WeightedGraph.Create(Scores, Edges), semantics);

    private static Gen<RandomWeighted> Make(bool cyclic) => Gen.Int.Select(seed =>
    {
        var random = new Random(seed);
        var scores = new double[1 + random.Next(12)];
        for (var node = 0; node < scores.Length; node++)
            scores[node] = random.Next(6) switch { 0 => 0, 1 => 1, 2 => 0.5, _ => random.NextDouble() };
        var edges = new WeightedEdge[random.Next(3 * scores.Length)];
        for (var i = 0; i < edges.Length; i++)
        {
            var (one, other) = (random.Next(scores.Length), random.Next(scores.Length));
            edges[i] = cyclic
                ? new WeightedEdge(one, other, Weights[random.Next(Weights.Length)])
                : new WeightedEdge(Math.Max(one, other), Math.Min(one, other), Weights[random.Next(Weights.Length)]);
        }

        return new RandomWeighted(scores, [.. edges.Where(edge => cyclic || edge.From != edge.To)]);
    });
}
