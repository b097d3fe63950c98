using System.Text.Json;
using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats.ClaimReview;

public sealed class ClaimReviewTests
{
    private const string Map = """
        map: Is the well safe?
          author: The water desk
          date: 2025-03-01
          url: https://facts.example/well#top

        claim safe: The water of the well is safe to drink
          by: The mayor
          date: 2025-02-20
          url: https://news.example/mayor
          premise test [0.9]: The laboratory found no bacteria
            source lab [A]
          objection old [0.2]: The sample was old
            source diary [C]
          question other: Which other wells are there?
            claim none: None
              source list [B]

        source lab: Report of the laboratory
          date: 2025-02-11
          url: https://lab.example/7
          archive: https://archive.example/7
        source diary: The tenants' diary
          date: 1850~
          by: A. Tenant
        source list: A list

        """;

    [Fact]
    public void A_thesis_is_reviewed_with_its_verdict_and_all_sources_that_bear_on_it() => Assert.Equal(
        """
        {
          "@context": "https://schema.org",
          "@graph": [
            {
              "@type": "ClaimReview",
              "@id": "https://facts.example/well#safe",
              "url": "https://facts.example/well#top",
              "name": "Is the well safe?",
              "author": {
                "name": "The water desk"
              },
              "datePublished": "2025-03-01",
              "claimReviewed": "The water of the well is safe to drink",
              "itemReviewed": {
                "@type": "Claim",
                "text": "The water of the well is safe to drink",
                "author": {
                  "name": "The mayor"
                },
                "datePublished": "2025-02-20",
                "appearance": {
                  "@type": "CreativeWork",
                  "url": "https://news.example/mayor"
                }
              },
              "reviewRating": {
                "@type": "Rating",
                "ratingValue": STRENGTH,
                "worstRating": 0,
                "bestRating": 1,
                "alternateName": "accepted"
              },
              "citation": [
                {
                  "@type": "CreativeWork",
                  "name": "Report of the laboratory",
                  "datePublished": "2025-02-11",
                  "url": "https://lab.example/7",
                  "archivedAt": "https://archive.example/7"
                },
                {
                  "@type": "CreativeWork",
                  "name": "The tenants' diary",
                  "author": {
                    "name": "A. Tenant"
                  }
                }
              ]
            }
          ]
        }

        """.ReplaceLineEndings("\n").Replace(
            "STRENGTH",
            Maps.Valid(Map).Score()["safe"]!.Value.Strength.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal),
        Maps.Valid(Map).Render(MapFormats.ClaimReview).Text);

    [Fact]
    public void Several_theses_are_reviewed_one_by_one_and_a_focused_statement_alone()
    {
        const string Two = Maps.Published + "claim a [0.9]: A\nclaim ω [0.1]: B\n";
        Assert.Equal(["https://a.example#a accepted", "https://a.example#%CF%89 rejected"], Reviews(Two));
        Assert.Equal(["https://a.example#%CF%89 rejected"], Reviews(Two, "ω"));
    }

    [Theory]
    [InlineData(
        "map: M\nclaim c: C\n",
        "map.arg:1:1: error ARG923: A ClaimReview says who published it, when and where: 'author', 'date' and 'url' below 'map: …'. "
            + "The map has no 'author', 'date' or 'url'.")]
    [InlineData(
        "map: M\n  author: A\n  date: 2024\nclaim c: C\n",
        "map.arg:1:1: error ARG923: A ClaimReview says who published it, when and where: 'author', 'date' and 'url' below 'map: …'. "
            + "The map has no 'url'.")]
    [InlineData(
        "map: M\n  author: A\n  date: 1914/1918\n  url: https://a.example\nclaim c: C\n",
        "map.arg:1:1: error ARG923: The 'date' of a ClaimReview is a day, month or year such as 2024-10-03, not '1914/1918'.")]
    [InlineData(
        "map: M\n  author: A\n  date: 2024\n  url: https://a.example\nsource s: S\n",
        "map.arg:1:1: error ARG923: The map has no claim that a ClaimReview could be about. Write one: 'claim: …'.")]
    public void What_a_map_lacks_is_said(string map, string problem)
    {
        var rendering = Maps.Parse(map).Render(MapFormats.ClaimReview);
        Assert.Equal(problem, rendering.Problem?.ToString());
        Assert.Equal("", rendering.Text);
    }

    [Fact]
    public void Only_a_statement_can_be_in_focus() => Assert.Equal(
        "map.arg:1:1: error ARG923: 'lab' is a source. A ClaimReview is about a statement.",
        Maps.Valid(Map).Render(MapFormats.ClaimReview, new RenderOptions { Focus = "lab" }).Problem?.ToString());

    private static List<string> Reviews(string map, string? focus = null)
    {
        using var json = JsonDocument.Parse(Maps.Valid(map).Render(MapFormats.ClaimReview, new RenderOptions { Focus = focus }).Text);
        return [.. json.RootElement.GetProperty("@graph").EnumerateArray().Select(review =>
            $"{review.GetProperty("@id").GetString()} {review.GetProperty("reviewRating").GetProperty("alternateName").GetString()}")];
    }
}
