using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Json;
using ArgumentMap.Formats.Svg;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Scoring;

using static VerifyXunit.Verifier;

namespace ArgumentMap.Core.Tests;

/// <summary>Every map in <c>arguments/</c>, in every format. A changed snapshot is explained in its commit.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Samples => [.. Maps.Samples];

    [Theory]
    [MemberData(nameof(Samples))]
    public Task Dot(string map) => Verify(Maps.Sample(map).Render(MapFormats.Dot).Text, "dot").UseTextForParameters(FileName(map));

    [Theory]
    [MemberData(nameof(Samples))]
    public Task Json(string map) => Verify(Maps.Sample(map).Render(MapFormats.Json).Text, "json").UseTextForParameters(FileName(map));

    [Theory]
    [MemberData(nameof(Samples))]
    public Task Markdown(string map) => Verify(Maps.Sample(map).Render(MapFormats.Markdown).Text, "md").UseTextForParameters(FileName(map));

    [Theory]
    [MemberData(nameof(Samples))]
    public Task Arg(string map) => Verify(Maps.Sample(map).Render(MapFormats.Arg).Text, "arg").UseTextForParameters(FileName(map));

    [Theory]
    [MemberData(nameof(Samples))]
    public Task Scores(string map)
    {
        var document = Maps.Sample(map);
        using var stream = new MemoryStream();
        ScoresJson.Write(stream, document.Score(), document.Expectations());
        return Verify(Encoding.UTF8.GetString(stream.ToArray()), "json").UseTextForParameters(FileName(map));
    }

    [Theory]
    [InlineData("north-korean-troops.arg", "soldiers-took-part")]
    [InlineData("stomach-ulcers.arg", "bacterium")]
    public Task Explanation(string map, string topic)
    {
        using var stream = new MemoryStream();
        ExplanationJson.Write(stream, Maps.Sample(map).Explain(topic)!);
        return Verify(Encoding.UTF8.GetString(stream.ToArray()), "json").UseTextForParameters(FileName(map));
    }

    [Theory]
    [InlineData("north-korean-troops.arg")]
    [InlineData("stomach-ulcers.arg")]
    public Task Timeline(string map)
    {
        using var stream = new MemoryStream();
        TimelineChart.Write(stream, Maps.Sample(map).Timeline());
        return Verify(Encoding.UTF8.GetString(stream.ToArray()), "svg").UseTextForParameters(FileName(map));
    }

    [Theory]
    [InlineData("bridge.arg")]
    [InlineData("lost-ferry.arg")]
    public Task DotWithScores(string map) =>
        Verify(Maps.Sample(map).Render(MapFormats.Dot, new RenderOptions { Scores = ScoreOptions.Default }).Text, "dot")
            .UseTextForParameters(FileName(map));

    [Fact]
    public Task DotWithSectionsCollapsed() =>
        Verify(
            Maps.Sample("north-korean-troops.arg").Render(MapFormats.Dot, new RenderOptions { Sections = SectionStyle.Collapsed }).Text,
            "dot");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Has_no_diagnostics(string map) => Assert.Empty(Maps.Sample(map).Check().Select(diagnostic => diagnostic.ToString()));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Is_in_canonical_form(string map)
    {
        var tree = Maps.Sample(map).Trees[0];
        Assert.Equal(tree.Source.Text, Formatter.Format(tree));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_back_from_json_and_from_its_rendered_source(string map)
    {
        var document = Maps.Sample(map);
        var fromJson = ArgumentDocument.Read(MapFormats.Json, Encoding.UTF8.GetBytes(document.Render(MapFormats.Json).Text), "map.json");
        Assert.Empty(fromJson.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(GraphText.Of(document.Graph), GraphText.Of(fromJson.Graph));
        Assert.Equal(GraphText.Of(document.Graph), GraphText.Of(Maps.Valid(document.Render(MapFormats.Arg).Text).Graph));
    }

    /// <summary>Every sample in every format, with scores where it takes them.</summary>
    private static readonly Lazy<ImmutableArray<(string Map, MapFormat Format, RenderOptions Options, string Text)>> Here = new(() =>
    [
        .. from map in Maps.Samples
        from format in MapFormats.Core.All
        let options = new RenderOptions { Scores = format.Options.Contains(RenderOption.Scores) ? ScoreOptions.Default : null }
        select (map, format, options, Maps.Sample(map).Render(format, options).Text),
    ]);

    [Theory]
    [InlineData("tr-TR", "Pacific/Kiritimati")]
    [InlineData("fa-IR", "America/St_Johns")]
    [InlineData("de-DE", "UTC")]
    public void Gives_the_same_bytes_under_every_culture(string culture, string zone)
    {
        foreach (var (map, format, options, text) in Here.Value)
            Assert.Equal(text, Elsewhere(culture, zone, () => Maps.Sample(map).Render(format, options).Text));
    }

    private static string Elsewhere(string culture, string zone, Func<string> render)
    {
        var (oldCulture, oldZone) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            return render();
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = oldCulture;
            Environment.SetEnvironmentVariable("TZ", oldZone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static string FileName(string map) => map.Replace('/', '-').Replace(".arg", "", StringComparison.Ordinal);
}
