using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>The score of a node of a map.</summary>
internal static class Scored
{
    public static NodeScore Node(string map, string id, string? asOf = null) => Node(Maps.Valid(map), id, asOf);

    public static NodeScore Node(ArgumentDocument document, string id, string? asOf = null, string? semantics = null) =>
        document.Score(new ScoreOptions { AsOf = Day(asOf), Semantics = Method(semantics) ?? Unless(document) })
            .Nodes[document.Graph.IndexOf(id)];

    /// <summary>The published semantics that most expected numbers are from, unless the map names one.</summary>
    private static ScoringMethod? Unless(ArgumentDocument document) =>
        document.Graph.Get(PropertyName.Scoring) is null ? Published.Semantics : null;

    /// <summary>Quadratic energy.</summary>
    public static ScoreOptions Published { get; } = new() { Semantics = Method("quadratic-energy") };

    public static double Strength(string map, string id, string? asOf = null) => Node(map, id, asOf).Strength;

    public static string Verdict(string map, string id, string? asOf = null) => Node(map, id, asOf).Verdict.Name();

    /// <summary>The strengths of everything that counts, by id.</summary>
    public static Dictionary<string, double> All(ArgumentGraph graph, CalendarDay? day, string? semantics = null)
    {
        var scores = new Scorer(graph, new ScoreOptions { Semantics = Method(semantics) }).Score(day);
        return Enumerable.Range(0, graph.Nodes.Length)
            .Where(node => scores.Nodes[node].Counts)
            .ToDictionary(node => graph.Nodes[node].Id, node => scores.Nodes[node].Strength);
    }

    /// <summary>The strengths of a graph that belongs to no map.</summary>
    public static Solution Solve(WeightedGraph graph, string semantics, MapLimits? limits = null)
    {
        var model = ScoringMethods.Find(semantics) is WeightedMethod method
            ? method.Of(graph)
            : new CarneadesModel(
                graph,
                [.. graph.BaseScores.Select(score => new CarneadesNode(score > 0.5, 1, ProofStandard.Preponderance))]);
        return model.Solve(limits ?? MapLimits.Default, Effort.Unlimited);
    }

    /// <summary>What check reports about the expectations and cycles of a map, and what reading found; no other rules.</summary>
    public static IEnumerable<Diagnostic> Expectations(ArgumentDocument document, Settings? settings = null) =>
        document.Check(settings).Where(diagnostic => document.HasErrors || diagnostic.Descriptor.Code is "ARG401" or "ARG402");

    /// <summary>The semantics with a name; for null, that of the map.</summary>
    public static ScoringMethod? Method(string? name) => name is null ? null : ScoringMethods.All.Single(method => method.Name == name);

    /// <summary>The last day of a date.</summary>
    public static CalendarDay? Day(string? text) =>
        text is null ? null : PartialDate.TryParse(text, out var date) ? date.Last : throw new FormatException(text);
}
