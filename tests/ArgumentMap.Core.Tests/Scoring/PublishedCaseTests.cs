using System.Text.Json;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>Strengths that other programs computed; each case names its source and its own tolerance.</summary>
public sealed class PublishedCaseTests
{
    private static readonly Dictionary<string, JsonElement> Cases =
        new[] { "strengths-qbafpy", "strengths-uncertainpy", "linked-weighted" }.SelectMany(Read)
            .ToDictionary(row => row.GetProperty("id").GetString()!);

    public static TheoryData<string> Ids => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Strengths_are_those_that_others_computed(string id)
    {
        var row = Cases[id];
        var names = row.GetProperty("arguments").EnumerateObject().Select(argument => argument.Name).ToList();
        var graph = Graph(row, names);
        var solution = Scored.Solve(graph, row.GetProperty("semantics").GetString()!);
        Assert.All(solution.Cycles, cycle => Assert.True(cycle.Converged));
        var tolerance = row.GetProperty("tolerance").GetDouble();
        foreach (var expected in row.GetProperty("expected").EnumerateObject())
        {
            var strength = solution.Strengths[names.IndexOf(expected.Name)];
            Assert.True(
                Math.Abs(strength - expected.Value.GetDouble()) <= tolerance,
                $"{expected.Name}: {strength:R} instead of {expected.Value}");
        }
    }

    [Fact]
    public void Every_published_case_is_included() => Assert.Equal(156 + 12 + 10, Cases.Count);

    internal static WeightedGraph Graph(JsonElement row, List<string> names)
    {
        var scores = row.GetProperty("arguments").EnumerateObject().Select(argument => argument.Value.GetDouble()).ToList();
        var roles = Enumerable.Repeat(NodeRole.Statement, scores.Count).ToList();
        var (relations, parts) = (new List<WeightedEdge>(), new List<WeightedEdge>());
        foreach (var (property, sign) in new[] { ("attacks", -1.0), ("supports", 1.0) })
        {
            if (!row.TryGetProperty(property, out var edges))
                continue;
            foreach (var edge in edges.EnumerateArray())
                relations.Add(
                    new WeightedEdge(names.IndexOf(edge[0].GetString()!), names.IndexOf(edge[1].GetString()!), sign * Weight(row, edge)));
        }

        foreach (var (property, sign) in new[] { ("setAttacks", -1.0), ("setSupports", 1.0) })
        {
            if (!row.TryGetProperty(property, out var sets))
                continue;
            foreach (var set in sets.EnumerateArray().Where(set => set.GetProperty("from").GetArrayLength() > 0))
            {
                // A set of premises is an inference of strength 1.
                foreach (var member in set.GetProperty("from").EnumerateArray())
                    parts.Add(new WeightedEdge(names.IndexOf(member.GetString()!), scores.Count, 1));
                relations.Add(
                    new WeightedEdge(
                        scores.Count, names.IndexOf(set.GetProperty("to").GetString()!), sign * set.GetProperty("weight").GetDouble()));
                scores.Add(1);
                roles.Add(NodeRole.Inference);
            }
        }

        return WeightedGraph.Create([.. scores], [.. roles], relations.ToArray(), parts.ToArray());
    }

    private static double Weight(JsonElement row, JsonElement edge) =>
        row.TryGetProperty("edgeWeights", out var weights) && weights.ValueKind == JsonValueKind.Object
        && weights.TryGetProperty($"{edge[0].GetString()}>{edge[1].GetString()}", out var weight)
            ? weight.GetDouble()
            : 1;

    internal static JsonElement[] Read(string name)
    {
        var path = Path.Combine(Maps.Root, "tests", "ArgumentMap.Core.Tests", "Scoring", "Cases", name + ".json");
        return [.. JsonDocument.Parse(File.ReadAllText(path)).RootElement.EnumerateArray()];
    }
}
