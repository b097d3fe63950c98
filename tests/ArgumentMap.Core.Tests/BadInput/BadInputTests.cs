using ArgumentMap.Formats;
using ArgumentMap.Core.Tests.Scoring;

namespace ArgumentMap.Core.Tests.BadInput;

/// <summary>The diagnostics of bad maps: each location, each message, and each line after its fix.</summary>
public sealed class BadInputTests
{
    private static readonly string[] Areas =
    [
        "keywords", "colons", "places", "indentation", "qualifiers", "properties", "references", "characters", "habits", "json",
        "scoring",
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var area in Areas)
            {
                foreach (var row in BadInputCase.Read(area))
                    cases.Add(area, row.Name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_reported_with_its_location_and_how_to_fix_it(string area, string name)
    {
        var row = BadInputCase.Read(area).Single(row => row.Name == name);
        var document = area == "json"
            ? ArgumentDocument.Read(MapFormats.Json, System.Text.Encoding.UTF8.GetBytes(row.Source), "map.json")
            : Maps.Parse(row.Source);
        Assert.Equal(row.Expected, BadInputCase.Describe(area == "scoring" ? Scored.Expectations(document) : document.Diagnostics));
    }
}
