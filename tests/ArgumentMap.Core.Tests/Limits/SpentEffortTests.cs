using ArgumentMap.Formats;
using System.Globalization;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Limits;

/// <summary>Maps that would take more work than allowed.</summary>
public sealed class SpentEffortTests
{
    private const string Advice =
        "Name fewer days in 'expect: … as of' (now 1,000), break the 8 cycles, the largest of which has 2 items, 'a0' among them, "
        + "or raise the limit 'effort'.";

    [Fact]
    public void Earlier_findings_are_kept_and_the_last_diagnostic_says_what_to_reduce()
    {
        var found = Maps.Parse(ManyDays()).Check(new Settings { Limits = MapLimits.Default with { Effort = 20_000_000 } });
        Assert.Equal("map.arg:3:1: error ARG910: This takes more work than the limit of 20,000,000 units. " + Advice, found[^1].ToString());
        // The findings of the rules, and the expectations for the days that had been scored by then.
        Assert.Contains(found, diagnostic => diagnostic.Descriptor.Code == "ARG106");
        Assert.InRange(found.Count(diagnostic => diagnostic.Descriptor.Code == "ARG401"), 1, 999);
        var again = Maps.Parse(ManyDays()).Check(new Settings { Limits = MapLimits.Default with { Effort = 20_000_000 } });
        Assert.Equal(found.Select(row => row.ToString()), again.Select(row => row.ToString()));
    }

    [Fact]
    public void A_map_below_the_limit_is_not_changed_by_it()
    {
        var map = ManyDays(days: 5);
        var effort = new Effort(1_000_000_000);
        var all = Maps.Parse(map).Check(effort: effort);
        var taken = 1_000_000_000 - effort.Left;
        Assert.Equal(all.Length, Maps.Parse(map).Check(effort: new Effort(taken)).Length);
        Assert.Equal("ARG910", Maps.Parse(map).Check(effort: new Effort(taken - 1))[^1].Descriptor.Code);
    }

    [Fact]
    public void All_other_calls_throw_the_same_exception()
    {
        var document = Maps.Parse(ManyDays());
        foreach (var call in (Action<Effort>[])
        [
            effort => document.Score(effort: effort),
            effort => document.Expectations(effort: effort),
            effort => document.Explain("z", effort: effort),
            effort => Maps.Parse(ManyDays() + "claim y: y\n  date: 2000-01-01\n").Timeline(effort: effort),
            effort => document.Compare(document, effort: effort),
            effort => document.Positions(effort: effort),
        ])
        {
            Assert.Equal("ARG910", Assert.Throws<EffortSpentException>(() => call(new Effort(100))).ToDiagnostic().Descriptor.Code);
        }
    }

    [Fact]
    public void A_document_spends_the_effort_that_it_was_read_with()
    {
        var effort = new Effort(1_000_000_000);
        var document = ArgumentDocument.Parse(new SourceText(ManyDays(), "m.arg"), effort: effort);
        var read = effort.Left;
        document.Score();
        Assert.InRange(effort.Left, 1, read - 1);
    }

    [Fact]
    public void A_map_that_is_too_long_for_the_effort_is_not_read_in_part()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => $"claim c{i}: C\n"));
        var document = ArgumentDocument.Parse(new SourceText(text, "m.arg"), limits: MapLimits.Default with { Effort = 50 });
        Assert.Equal(
            ["m.arg:1:1: error ARG910: This takes more work than the limit of 50 units. Divide the map, or raise the limit 'effort'."],
            document.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Empty(document.Graph.Nodes);
    }

    [Fact]
    public void Cancelling_takes_effect_in_the_middle_of_a_cycle()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Maps.Parse(ManyDays()).Score(effort: new Effort(long.MaxValue, source.Token)));
        Assert.Throws<OperationCanceledException>(() => Maps.Parse(ManyDays()).Check(effort: new Effort(long.MaxValue, source.Token)));
    }

    /// <summary>Eight pairs of items that support one another, scored as of many days.</summary>
    private static string ManyDays(int days = 1_000)
    {
        var lines = new List<string> { "map: m", "  scoring: df-quad" };
        for (var i = 0; i < 8; i++)
            lines.AddRange([$"claim a{i} [0.0001]: x", $"  premise b{i}", $"claim b{i} [0.0001]: x", $"  premise a{i}"]);
        lines.Add("claim z [0.4]: z");
        for (var day = 0; day < days; day++)
            lines.Add(
                "  expect: > 0.5 as of " + new DateOnly(2000, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return string.Join('\n', lines) + "\n";
    }

    [Fact]
    public void Every_format_stops_writing_where_the_effort_is_spent()
    {
        var text = Maps.Published
            + string.Join('\n', Enumerable.Range(0, 2_000).Select(i => $"claim c{i}: A statement of some length about {i}"));
        foreach (var format in MapFormats.Core.All)
        {
            var effort = new Effort(30_000);
            var document = ArgumentDocument.Parse(new SourceText(text, "map.arg"), effort: effort);
            Assert.Empty(document.Diagnostics);
            Assert.Throws<EffortSpentException>(() => document.Render(format));
        }
    }

    [Fact]
    public void Writing_a_comparison_stops_too()
    {
        var text = string.Join('\n', Enumerable.Range(0, 2_000).Select(i => $"claim c{i}: A statement about {i}"));
        var comparison = ArgumentDocument.Parse("claim a: A").Compare(ArgumentDocument.Parse(text));
        foreach (var format in MapFormats.Core.Comparisons)
        {
            var view = ComparisonView.Of(comparison, format, RenderOptions.Default, out _, effort: new Effort(100));
            Assert.Throws<EffortSpentException>(() => view!.Write(Stream.Null));
        }
    }

    [Fact]
    public void Json_that_is_too_long_for_the_effort_is_a_diagnostic()
    {
        var json = ArgumentDocument.Parse("claim a: A").Render(MapFormats.Json).Utf8;
        var document = ArgumentDocument.Read(MapFormats.Json, json.Span, "map.json", effort: new Effort(10));
        Assert.Contains("error ARG910", Assert.Single(document.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_problems_of_a_long_text_in_json_count_on_the_effort()
    {
        var nodes = string.Join(',', Enumerable.Repeat("""{"id":"","kind":"no"}""", 2_000));
        var json = System.Text.Encoding.UTF8.GetBytes($$"""{"format":"argument-map","version":1,"nodes":[{{nodes}}]}""");
        var document = ArgumentDocument.Read(MapFormats.Json, json, "map.json", effort: new Effort(1_000_000));
        Assert.Equal("ARG910", document.Diagnostics[^1].Descriptor.Code);
    }
}
