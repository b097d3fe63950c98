using System.Globalization;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.Scoring;

public sealed class TimelineTests
{
    private const string Map = """
        claim c: C
          premise p [0.9]: P
            date: 2025-02
            until: 2025-03-10
            source s [B]: S
              date: 2025-01-05
              retracted: 2025-02-20

        claim late: Late
          date: 2025-03
        """;

    [Fact]
    public void Each_day_on_which_something_changes_has_its_scores()
    {
        var document = Maps.Valid(Map);
        var timeline = document.Timeline(options: new ScoreOptions { Semantics = Scored.Method("quadratic-energy") });
        static string Describe(NodeScore score) =>
            score.Counts ? score.Strength.ToString("0.000", CultureInfo.InvariantCulture) : score.Presence.Name();
        var days = timeline.Days.Select(day => string.Create(
            CultureInfo.InvariantCulture,
            $"{day.Day:yyyy-MM-dd} +{Ids(day.Came)} -{Ids(day.Went)} {string.Join(' ', day.Scores.Select(Describe))}"));
        Assert.Equal(
            [
                "2025-01-05 +s - 0.500 not yet known",
                "2025-02-20 + -s 0.500 not yet known",
                "2025-02-28 +p - 0.724 not yet known",
                "2025-03-11 + -p 0.500 not yet known",
                "2025-03-31 +late - 0.500 0.500",
            ],
            days);

        string Ids(IEnumerable<int> nodes) => string.Join(',', nodes.Select(node => document.Graph.Nodes[node].Id));
    }

    [Fact]
    public void A_timeline_ends_on_the_day_asked_for() =>
        Assert.Equal(2, Maps.Valid(Map).Timeline(options: new ScoreOptions { AsOf = new DateOnly(2025, 2, 20) }).Days.Length);

    [Fact]
    public void What_is_beyond_the_limits_is_counted()
    {
        var timeline = Maps.Valid(Map)
            .Timeline(options: new ScoreOptions { Limits = MapLimits.Default with { Days = 2, TimelineItems = 1 } });
        Assert.Equal((2, 3, 1, 1), (timeline.Days.Length, timeline.Omitted, timeline.Topics.Length, timeline.OmittedTopics));
    }
}
