namespace ArgumentMap.Cli.Tests;

/// <summary>
/// The maps of the cookbook are clean, are drawn as shown, and stand in full on its page. With ARGMAP_WRITE_DOCS=1 the tests write page and
/// pictures; <see cref="TranscriptTests"/> does so for the output shown.
/// </summary>
[Collection("Pages that are written")]
public sealed class CookbookTests
{
    private const string Page = "docs/cookbook.md";

    private static readonly bool Writes = Environment.GetEnvironmentVariable("ARGMAP_WRITE_DOCS") == "1";

    private static readonly string[] Names = FilesIn("docs/cookbook");

    public static TheoryData<string> Recipes => [.. Names];

    [Fact]
    public void There_are_eight_maps_each_with_its_picture()
    {
        Assert.Equal(8, Names.Length);
        Assert.Equal(Names, FilesIn("docs/pictures/cookbook"));
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public void A_map_has_nothing_to_report_and_is_in_canonical_form(string recipe)
    {
        using var run = new CommandRun((recipe + ".arg", Map(recipe)));
        Assert.Equal((0, ""), (run.Run("check", recipe + ".arg", "--fail-on", "note"), run.Out));
        Assert.Equal((0, ""), (run.Run("fmt", "--check", recipe + ".arg"), run.Out));
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public void A_map_is_short(string recipe) => Assert.InRange(Map(recipe).Split('\n').Length - 1, 15, 35);

    [Theory]
    [MemberData(nameof(Recipes))]
    public void The_page_shows_the_whole_map_and_its_picture(string recipe)
    {
        var map = Map(recipe);
        var first = map[..map.IndexOf('\n', StringComparison.Ordinal)];
        var shown = Assert.Single(
            TranscriptTests.Blocks(Page),
            block => block.Info == "arg" && block.Text.StartsWith(first, StringComparison.Ordinal));
        var page = File.ReadAllText(At(Page)).ReplaceLineEndings("\n");
        if (Writes)
            File.WriteAllText(At(Page), page.Replace(shown.Text, map, StringComparison.Ordinal));
        else
            Assert.Equal(map, shown.Text);
        Assert.Contains($"](cookbook/{recipe}.arg)", page, StringComparison.Ordinal);
        Assert.Contains($"](pictures/cookbook/{recipe}.svg)", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public void The_picture_is_what_render_draws(string recipe)
    {
        using var run = new CommandRun((recipe + ".arg", Map(recipe)));
        Assert.Equal(0, run.Run("render", recipe + ".arg", "--scores", "-f", "svg"));
        var picture = At($"docs/pictures/cookbook/{recipe}.svg");
        if (Writes)
            File.WriteAllText(picture, run.Out);
        else
            Assert.Equal(File.ReadAllText(picture).ReplaceLineEndings("\n"), run.Out);
    }

    private static string[] FilesIn(string folder) =>
        [.. Directory.GetFiles(At(folder)).Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    private static string Map(string recipe) => File.ReadAllText(At($"docs/cookbook/{recipe}.arg")).ReplaceLineEndings("\n");

    private static string At(string path) => Path.Combine(ReadmeTests.Root, path);
}
