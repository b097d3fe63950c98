namespace ArgumentMap.Cli.Tests;

/// <summary>
/// Transcripts in the docs show the real output. Such a block begins with <c>$ argmap …</c>; its map.arg is the map above it, and its
/// old.arg the map before that.
/// </summary>
public sealed class TranscriptTests
{
    public static TheoryData<string> Pages =>
        [
            "README.md",
            .. Directory.GetFiles(Path.Combine(ReadmeTests.Root, "docs"), "*.md").Select(path => "docs/" + Path.GetFileName(path)),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_prints_what_is_shown(string page)
    {
        var (old, map) = ("", "");
        foreach (var (info, text) in Blocks(page))
        {
            if (info == "arg")
                (old, map) = (map, text);
            // Transcripts that are shortened with … or need a repository have their own tests.
            if (!text.StartsWith("$ argmap ", StringComparison.Ordinal)
                || text.Contains("\n…\n", StringComparison.Ordinal)
                || text.Contains(" main:", StringComparison.Ordinal))
                continue;
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            using var run = new CommandRun(("map.arg", map), ("old.arg", old));
            run.Run(text["$ argmap ".Length..end].Split(' '));
            // Refusals are printed to standard error.
            Assert.Equal(text[(end + 1)..].TrimEnd('\n'), (run.Out.Length > 0 ? run.Out : run.Error).TrimEnd('\n'));
        }
    }

    [Fact]
    public void There_are_examples() =>
        Assert.True(Blocks("docs/scoring.md").Count(block => block.Text.StartsWith("$ argmap ", StringComparison.Ordinal)) >= 3);

    [Fact]
    public void The_timeline_shown_is_that_of_its_map()
    {
        using var run = new CommandRun();
        Assert.Equal(0, run.Run("timeline", Path.Combine(ReadmeTests.Root, "arguments", "stomach-ulcers.arg"), "--svg"));
        Assert.Equal(File.ReadAllText(Path.Combine(ReadmeTests.Root, "docs", "timeline.svg")).ReplaceLineEndings("\n"), run.Out);
    }

    private static IEnumerable<(string Info, string Text)> Blocks(string page)
    {
        var parts = File.ReadAllText(Path.Combine(ReadmeTests.Root, page)).ReplaceLineEndings("\n").Split("\n```");
        for (var i = 1; i < parts.Length; i += 2)
        {
            var end = parts[i].IndexOf('\n', StringComparison.Ordinal);
            yield return (parts[i][..end], parts[i][(end + 1)..] + "\n");
        }
    }
}
