using ArgumentMap.Core.Tests.Invariants;
using ArgumentMap.Formats;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Semantics;
using CsCheck;
using NJsonSchema;

namespace ArgumentMap.Core.Tests.Formats;

public sealed class JsonSchemaTests
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromFileAsync(Path.Combine(Maps.Root, "docs", "argument-map.schema.json")).GetAwaiter().GetResult();

    public static TheoryData<string> Samples => [.. Maps.Samples];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_is_valid(string map) =>
        Assert.Empty(Schema.Validate(Maps.Sample(map).Render(MapFormats.Json).Text).Select(error => error.ToString()));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_is_valid_with_scores(string map)
    {
        foreach (var semantics in ScoringMethods.All)
        {
            var options = new RenderOptions { Scores = new ScoreOptions { Semantics = semantics, AsOf = new DateOnly(2024, 10, 10) } };
            Assert.Empty(Schema.Validate(Maps.Sample(map).Render(MapFormats.Json, options).Text).Select(error => error.ToString()));
        }
    }

    [Fact]
    public void Every_graph_is_valid() => RandomGraph.Graphs.Sample(
        graph => Schema.Validate(Rendered.Text(graph, MapFormats.Json, new RenderOptions { Scores = ScoreOptions.Default })).Count == 0,
        iter: 50);

    [Theory]
    [InlineData("\"version\": 1,", "\"version\": 1, \"later\": [1],")]
    [InlineData("\"id\": \"c\",", "\"id\": \"c\", \"later\": {},")]
    [InlineData("\"date\": \"2024\"", "\"date\": \"2024\", \"later\": [\"a\"]")]
    [InlineData("\"kind\": \"support\"", "\"kind\": \"support\", \"later\": null, \"properties\": { \"later\": 1 }")]
    public void Additions_of_later_documents_of_version_1_are_valid(string part, string instead)
    {
        var json = Maps.Valid("map: M\nclaim c: C\n  date: 2024\n  premise p: P").Render(MapFormats.Json).Text;
        var later = json.Replace(part, instead, StringComparison.Ordinal);
        Assert.NotEqual(json, later);
        Assert.Empty(Schema.Validate(later).Select(error => error.ToString()));
        Assert.False(ArgumentDocument.Read(MapFormats.Json, System.Text.Encoding.UTF8.GetBytes(later), "map.json").HasErrors);
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"kind\": \"premise\"", "\"kind\": \"reason\"")]
    [InlineData("\"kind\": \"support\"", "\"kind\": \"supports\"")]
    [InlineData("\"id\": \"c\"", "\"id\": \"-c\"")]
    [InlineData("\"title\"", "\"titel\"")]
    [InlineData("\"date\": \"2024\"", "\"date\": \"24\"")]
    public void What_is_not_of_the_format_is_not_valid(string part, string instead)
    {
        var json = Maps.Valid("map: M\nclaim c: C\n  date: 2024\n  premise p: P").Render(MapFormats.Json).Text;
        Assert.Empty(Schema.Validate(json));
        Assert.NotEmpty(Schema.Validate(json.Replace(part, instead, StringComparison.Ordinal)));
    }
}
