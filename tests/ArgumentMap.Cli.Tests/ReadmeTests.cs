namespace ArgumentMap.Cli.Tests;

/// <summary>The examples in the README show the real output.</summary>
public sealed class ReadmeTests
{
    internal static readonly string Root = FindRoot();

    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_first_command_prints_what_is_shown()
    {
        using var run = new CommandRun();
        Assert.Contains("-- outline arguments/bridge.arg\n", Readme, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("outline", Path.Combine(Root, "arguments", "bridge.arg")));
        Assert.Contains($"```text\n{run.Out}```", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_word_gets_the_answer_shown()
    {
        var map = FirstMap;
        using var run = new CommandRun(("map.arg", map.Replace("premise water-high [", "premis water-high [", StringComparison.Ordinal)));
        Assert.Equal(1, run.Run("check", "map.arg"));
        Assert.Contains($"```text\n{run.Out.TrimEnd()}\n```", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentences_that_explain_a_sample_are_those_shown()
    {
        using var run = new CommandRun();
        foreach (var day in (string[])["2024-10-10", "2025-05-01"])
        {
            Assert.Equal(
                0,
                run.Run("explain", Path.Combine(Root, "arguments", "north-korean-troops.arg"), "soldiers-took-part", "--as-of", day));
            Assert.Contains(
                $"soldiers-took-part --as-of {day}\n{run.Out[..run.Out.IndexOf("  Settle first", StringComparison.Ordinal)]}",
                Readme,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_difference_between_two_versions_is_the_one_shown()
    {
        var map = FirstMap;
        using var run = new CommandRun(("map.arg", map));
        run.Commit();
        run.Write("map.arg", Changed(map, reworded: true));
        Assert.Equal(0, run.Run("diff", "main:map.arg", "map.arg"));
        Assert.Contains($"$ argmap diff main:map.arg map.arg\n{run.Out}```", Readme, StringComparison.Ordinal);
    }

    /// <summary>The new wording has no effect; it is the change of the rating that flips the verdict.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_rating_that_changes_flips_the_verdict_with_or_without_the_new_wording(bool reworded)
    {
        using var run = new CommandRun(("map.arg", FirstMap));
        run.Commit();
        run.Write("map.arg", Changed(FirstMap, reworded));
        Assert.Equal(0, run.Run("diff", "main:map.arg", "map.arg"));
        Assert.Contains("The verdict on 'closed-by-flood' flips", run.Out, StringComparison.Ordinal);
        Assert.Contains("rating: unlikely → almost certain", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_map_is_clean()
    {
        using var run = new CommandRun(("map.arg", FirstMap));
        Assert.Equal(0, run.Run("check", "map.arg", "--fail-on", "note"));
        Assert.Equal("", run.Out);
    }

    [Fact]
    public void Every_linked_file_exists()
    {
        foreach (var part in Readme.Split("](")[1..])
        {
            var target = part[..part.IndexOfAny([')', '#'])];
            if (!target.StartsWith("http", StringComparison.Ordinal))
                Assert.True(Path.Exists(Path.Combine(Root, target)), target);
        }
    }

    private static string FirstMap
    {
        get
        {
            var start = Readme.IndexOf("```arg\n", StringComparison.Ordinal) + 7;
            return Readme[start..Readme.IndexOf("```", start, StringComparison.Ordinal)];
        }
    }

    private static string Changed(string map, bool reworded)
    {
        map = map.Replace("repairs [unlikely]", "repairs [almost certain]", StringComparison.Ordinal);
        return reworded ? map.Replace("stood above", "stood a hand above", StringComparison.Ordinal) : map;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ArgumentMap.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
