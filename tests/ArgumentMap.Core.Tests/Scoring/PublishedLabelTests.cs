using System.Text.Json;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>Labels asserted by hand in the examples of Carneades 4, written as maps; the file names its source.</summary>
public sealed class PublishedLabelTests
{
    private static readonly JsonElement[] Cases =
    [
        .. JsonDocument.Parse(File.ReadAllText(
            Path.Combine(Maps.Root, "tests", "ArgumentMap.Core.Tests", "Scoring", "Cases", "carneades.json")))
            .RootElement.GetProperty("cases").EnumerateArray(),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(row => row.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Labels_are_those_that_the_publication_asserts(string name)
    {
        var row = Cases.Single(row => row.GetProperty("name").GetString() == name);
        var scores = Maps.Parse(row.GetProperty("map").GetString()!).Score();
        Assert.Equal("carneades", scores.Semantics);
        Assert.All(row.GetProperty("expected").EnumerateObject(), label => Assert.Equal(
            (label.Name, label.Value.GetString()),
            (label.Name, scores[label.Name]!.Value.Verdict switch
            {
                Verdict.Accepted => "in",
                Verdict.Rejected => "out",
                _ => "undecided",
            })));
    }

    [Fact]
    public void Every_published_label_is_there() =>
        Assert.Equal(166, Cases.Sum(row => row.GetProperty("expected").EnumerateObject().Count()));
}
