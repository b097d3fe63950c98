using System.Globalization;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>What comes out for a node of a map.</summary>
internal static class Scored
{
    public static NodeScore Node(string map, string id, string? asOf = null) => Node(Maps.Valid(map), id, asOf);

    public static NodeScore Node(ArgumentDocument document, string id, string? asOf = null, string? semantics = null) =>
        document.Score(new ScoreOptions { AsOf = Day(asOf), Semantics = semantics }).Nodes[document.Graph.IndexOf(id)];

    public static double Strength(string map, string id, string? asOf = null) => Node(map, id, asOf).Strength;

    public static string Verdict(string map, string id, string? asOf = null) => Node(map, id, asOf).Verdict.Name();

    /// <summary>All that counts and its strength, by id.</summary>
    public static Dictionary<string, double> All(ArgumentGraph graph, DateOnly? day, string? semantics = null)
    {
        var scores = new Scorer(graph, new ScoreOptions { Semantics = semantics }).Score(day);
        return Enumerable.Range(0, graph.Nodes.Length)
            .Where(node => scores.Nodes[node].Counts)
            .ToDictionary(node => graph.Nodes[node].Id, node => scores.Nodes[node].Strength);
    }

    /// <summary>What check says of a map's expectations and cycles, and what reading it found; no other rules.</summary>
    public static IEnumerable<Diagnostic> Expectations(ArgumentDocument document) =>
        document.Check().Where(diagnostic => document.HasErrors || diagnostic.Descriptor.Code is "ARG401" or "ARG402");

    public static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
