using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats.Exchange;

/// <summary>What formats say that they keep of a map is what they write.</summary>
public sealed class KeepsTests
{
    private const string Map = """
        map: Wtitle
          author: Wsetting
          date: 2024-01-02
          url: https://example.org/well

        section Sw: Wsection
          claim safe: The well is safe
            premise test [0.37]: The laboratory found nothing #Wtag
              relevance: 0.43
              note: Wproperty
              source lab [p. Wlocator]
            argument known:
              scheme: Wscheme
              premise drinks: Ann drinks from it
              objection sells: Ann sells the water

          claim cheap: The well is cheap

        source lab: Wsource

        question whether: Wquestion
          claim safe

        """;

    /// <summary>By feature: what stands in the text of a format that keeps it, and in no other.</summary>
    private static readonly (MapFeatures Feature, string Sign)[] Signs =
    [
        (MapFeatures.Title, "Wtitle"), (MapFeatures.Settings, "Wsetting"), (MapFeatures.Sections, "Wsection"),
        (MapFeatures.Questions, "Wquestion"), (MapFeatures.Locators, "Wlocator"), (MapFeatures.Ratings, "0.37"),
        (MapFeatures.Relevance, "0.43"), (MapFeatures.Schemes, "scheme"), (MapFeatures.Tags, "Wtag"),
        (MapFeatures.Properties, "Wproperty"),
    ];

    /// <summary>
    /// What a format writes a part of, so that it is told as lost all the same: the author alone, a place without its quotation.
    /// </summary>
    private static readonly (string Format, MapFeatures Feature)[] InPart =
        [("claimreview", MapFeatures.Settings), ("mermaid", MapFeatures.Locators), ("opml", MapFeatures.Settings)];

    public static TheoryData<string> Formats => [.. MapFormats.Core.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_not_told_as_lost_is_written(string name)
    {
        var format = MapFormats.Core.Find(name)!;
        // A point is written as a code where Mermaid may take it for something else.
        var text = Rendered.Text(Maps.Valid(Map).Graph, format).Replace("#46;", ".", StringComparison.Ordinal);
        var written = Signs.Where(sign => text.Contains(sign.Sign, StringComparison.OrdinalIgnoreCase)).Select(sign => sign.Feature);
        Assert.Equal(
            string.Join(' ', Signs.Select(sign => sign.Feature).Where(IsWritten)),
            string.Join(' ', written));

        bool IsWritten(MapFeatures feature) => format.Keeps.HasFlag(feature) || InPart.Contains((name, feature));
    }

    [Fact]
    public void Losses_are_counted() => Assert.Equal(
        [
            "the title of the map (1)", "settings of the map (3)", "sections (1)", "questions, and which claims answer them (1)",
            "sources as such: each is a statement that supports (1)", "places in sources, and quotations (1)", "ratings (1)",
            "relevances of links (1)", "dates, notes and other properties (1)",
        ],
        MapFormats.Core.Find("aif")!.LossesOf(Maps.Valid(Map).Graph)
            .Select(loss => loss.ToString()["not carried over: ".Length..]));

    [Fact]
    public void Nothing_is_lost_in_the_language_itself() => Assert.Empty(MapFormats.Arg.LossesOf(Maps.Valid(Map).Graph));
}
