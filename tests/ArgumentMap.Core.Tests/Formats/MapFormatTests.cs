using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats;

public sealed class MapFormatTests
{
    /// <summary>For each option, a value that changes what a format that takes it writes for <see cref="Map"/>.</summary>
    private static readonly Dictionary<RenderOption, string> Values = new()
    {
        [RenderOption.Scores] = "true",
        [RenderOption.Semantics] = "df-quad",
        [RenderOption.AsOf] = "2001",
        [RenderOption.Threshold] = "0.9",
        [RenderOption.Context] = "0",
        [RenderOption.Focus] = "p",
        [RenderOption.Depth] = "1",
        [RenderOption.Only] = "claim",
        [RenderOption.Sections] = "collapsed",
        [RenderOption.Layout] = "graph",
        [RenderOption.Aspect] = "5",
        [RenderOption.Everything] = "true",
        [RenderOption.Direction] = "up",
        [RenderOption.Theme] = "dark",
        [RenderOption.Labels] = "id",
        [RenderOption.Legend] = "true",
        [RenderOption.Table] = "answers",
    };

    private const string OnlyOfGraphs =
        "map.arg:1:1: error ARG922: 'direction' is an option of the layout graph. Leave it out, or set 'layout' to graph.";

    /// <summary>Options that make a difference only for larger maps; the tests of pictures see to them.</summary>
    private static readonly RenderOption[] OfLargeMaps = [RenderOption.Everything];

    private const string Map = """
        map: M
          author: A
          date: 2003
          url: https://a.example
        claim c [0.6]: C
          premise p [0.9]: P
            objection o [0.8]: O
              date: 2002
        section s: S
          question q: Q
            claim d: D

        """;

    public static TheoryData<string> Names => [.. MapFormats.Core.Names];

    [Fact]
    public void No_two_formats_share_a_name_a_media_type_or_an_extension()
    {
        var formats = MapFormats.Core.All;
        Assert.Equal(formats.Length, formats.Select(format => format.Name).Distinct().Count());
        Assert.Equal(formats.Length, formats.Select(format => format.MediaType).Distinct().Count());
        Assert.Equal(formats.Length, formats.Select(format => format.Extension).Distinct().Count());
        Assert.All(formats, format => Assert.StartsWith(".", format.Extension, StringComparison.Ordinal));
        Assert.All(formats, format => Assert.False(format.Description.EndsWith('.'), format.Description));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_option_that_a_format_takes_makes_a_difference_and_any_other_is_refused(string name)
    {
        var (format, document) = (MapFormats.Core.Find(name)!, Maps.Valid(Map));
        var plain = document.Render(format).Text;
        foreach (var option in RenderOption.All)
        {
            var options = option.Apply(RenderOptions.Default, Values[option], out _);
            // Depth limits the focus, so for formats with a focus it is compared with the focus alone.
            var isOfFocus = option == RenderOption.Depth && format.Options.Contains(RenderOption.Focus);
            var before = isOfFocus ? document.Render(format, new RenderOptions { Focus = "c" }).Text : plain;
            var rendering = document.Render(format, isOfFocus ? options with { Focus = "c" } : options);
            if (format.Options.Contains(option))
                Assert.True(OfLargeMaps.Contains(option) || before != rendering.Text, option.Name);
            else
                Assert.StartsWith(
                    $"map.arg:1:1: error ARG922: '{option.Name}' is not an option of {name}. It takes ",
                    rendering.Problem?.ToString(),
                    StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_option_that_a_comparison_takes_makes_a_difference_and_any_other_is_refused()
    {
        var comparison = Maps.Valid(Map)
            .Compare(Maps.Valid(Map.Replace("P\n", "Q\n", StringComparison.Ordinal).Replace("0.9", "0.7", StringComparison.Ordinal)));
        foreach (var format in MapFormats.Core.Comparisons)
        {
            var plain = Rendered.Text(comparison, (MapFormat)format);
            foreach (var option in RenderOption.All)
            {
                var options = option.Apply(RenderOptions.Default, Values[option], out _);
                var isTaken = format.ComparisonOptions.Contains(option);
                Assert.Equal(isTaken, ComparisonView.Of(comparison, format, options, out var problem) is not null);
                Assert.Equal(isTaken, problem is null);
                // The comparison uses these, before the format is involved.
                if (isTaken && !RenderOption.OfComparisons.Contains(option) && option != RenderOption.Depth
                    && !IsOfGraphs(option) && !OfLargeMaps.Contains(option))
                    Assert.True(plain != Rendered.Text(comparison, (MapFormat)format, options), $"{option.Name} of {format.Name}");
            }
        }
    }

    /// <summary>Whether an option asks for a graph, which the core does not draw.</summary>
    private static bool IsOfGraphs(RenderOption option) => option == RenderOption.Layout || option == RenderOption.Direction;

    [Fact]
    public void An_option_of_another_layout_is_refused()
    {
        foreach (var options in (RenderOptions[])[
            new() { Layout = PictureLayout.Tree, Direction = Direction.Up }, new() { Layout = PictureLayout.Graph, Aspect = 2 },
            new() { Direction = Direction.Up, All = true }])
        {
            var problem = Maps.Valid(Map).Render(MapFormats.Svg, options).Problem?.ToString();
            Assert.Contains("is an option of the layout ", problem, StringComparison.Ordinal);
        }

        Assert.Equal(OnlyOfGraphs, Maps.Valid(Map).Render(
            MapFormats.Svg, new RenderOptions { Layout = PictureLayout.Tree, Direction = Direction.Up }).Problem?.ToString());
    }

    [Theory]
    [InlineData("map.arg:1:1: error ARG921: There is no item 'pp'. The map's claims: 'c', 'd'.", "pp", null)]
    [InlineData("map.arg:1:1: error ARG922: '0' is not a valid value for 'depth'. Expected a whole number from 1.", "p", 0)]
    public void Options_that_cannot_be_satisfied_give_a_value(string problem, string focus, int? depth)
    {
        var options = new RenderOptions { Focus = focus, Depth = depth };
        var rendering = Maps.Valid(Map).Render(MapFormats.Dot, options);
        Assert.Equal(problem, rendering.Problem?.ToString());
        Assert.Equal("", rendering.Text);
    }

    [Fact]
    public void A_map_that_lacks_what_a_format_needs_gives_a_value()
    {
        var rendering = Maps.Valid("claim c: C\n").Render(MapFormats.Csv, new RenderOptions { Table = TableKind.Answers });
        Assert.Equal(
            "map.arg:1:1: error ARG923: The map has no question whose answers a table could show. Write 'question: …' above its answers.",
            rendering.Problem?.ToString());
        Assert.Equal("", rendering.Text);
    }

    [Fact]
    public void A_missing_picture_is_explained_by_the_limit_and_what_to_try() => Assert.Equal(
        "map.arg:1:1: error ARG909: The layout took longer than 20 s. Show a part of it with 'focus' and 'depth' or 'only', collapse its "
            + "sections with 'sections', or draw it as a tree with 'layout'.",
        IGraphPictures.Problem(Maps.Valid(Map).Graph, "The layout took longer than 20 s.").ToString());

    [Fact]
    public void The_focus_of_a_comparison_may_be_in_either_map()
    {
        var comparison = Maps.Valid("claim a: A\nclaim b: B\n").Compare(Maps.Valid("claim a: A\nclaim c: C\n"));
        var format = MapFormats.Core.FindComparison("dot")!;
        foreach (var (id, isThere) in new[] { ("a", true), ("b", true), ("c", true), ("d", false) })
            Assert.Equal(isThere, ComparisonView.Of(comparison, format, new RenderOptions { Focus = id }, out _) is not null);
    }

    [Fact]
    public void Scores_are_computed_only_if_they_are_shown()
    {
        var document = Maps.Valid(Map);
        Assert.Null(document.View(MapFormats.Json, null, out _)!.Scores);
        Assert.Empty(document.View(MapFormats.Json, null, out _)!.Expectations);
        Assert.NotNull(document.View(MapFormats.Json, new RenderOptions { Scores = new() }, out _)!.Scores);
    }
}
