using System.Text.Json;

namespace ArgumentMap.Core.Tests.Scoring.Odds;

/// <summary>Forty random maps whose strengths were computed by an independent brute force of the same definition.</summary>
public sealed class PublishedOddsTests
{
    private static readonly JsonElement File = JsonDocument.Parse(
        System.IO.File.ReadAllText(
            Path.Combine(Maps.Root, "tests", "ArgumentMap.Core.Tests", "Scoring", "Cases", "odds.json"))).RootElement;

    private static readonly JsonElement[] Cases = [.. File.GetProperty("cases").EnumerateArray()];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, 40)];

    [Fact]
    public void Every_case_is_included() => Assert.Equal(40, Cases.Length);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Strengths_and_ranges_are_those_of_the_brute_force(int number)
    {
        var tolerance = File.GetProperty("tolerance").GetDouble();
        var run = OddsRun.Of(Cases[number].GetProperty("map").GetString()!);
        foreach (var expected in Cases[number].GetProperty("expected").EnumerateObject())
        {
            var found = run[expected.Name];
            var values = expected.Value.EnumerateArray().Select(value => value.GetDouble()).ToArray();
            Assert.True(
                Math.Abs(found.Low - values[0]) <= tolerance
                    && Math.Abs(found.Middle - values[1]) <= tolerance
                    && Math.Abs(found.High - values[2]) <= tolerance,
                $"{expected.Name}: {found} instead of {expected.Value}");
        }
    }
}
