namespace ArgumentMap.Cli.Tests;

/// <summary>
/// Transcripts in the docs show the real output. Such a block begins with <c>$ argmap …</c>; its map.arg is the map above it, and its
/// old.arg the map before that.
/// </summary>
[Collection("Pages that are written")]
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
            var printed = Printed(text["$ argmap ".Length..end], map, old);
            if (Environment.GetEnvironmentVariable("ARGMAP_WRITE_DOCS") == "1")
                Write(page, text, $"{text[..end]}\n{printed}\n");
            else
                Assert.Equal(text[(end + 1)..].TrimEnd('\n'), printed);
        }
    }

    /// <summary>What a command prints; what was refused is on the other stream. A map of the project is named as in its folder.</summary>
    private static string Printed(string command, string map, string old)
    {
        using var run = new CommandRun(("map.arg", map), ("old.arg", old));
        var arguments = command.Split(' ');
        foreach (var argument in arguments.Where(argument => argument.StartsWith("arguments/", StringComparison.Ordinal)
            || argument.StartsWith("docs/", StringComparison.Ordinal)))
            run.Write(argument, File.ReadAllText(Path.Combine(ReadmeTests.Root, argument)));
        run.Run(arguments);
        return (run.Out.Length > 0 ? run.Out : run.Error).TrimEnd('\n');
    }

    private static void Write(string page, string was, string now)
    {
        var path = Path.Combine(ReadmeTests.Root, page);
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text.Replace($"\n{was.TrimEnd('\n')}\n```", $"\n{now.TrimEnd('\n')}\n```", StringComparison.Ordinal));
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

    /// <summary>The fenced blocks of a page: what follows the opening fence, and the lines between the fences.</summary>
    internal static IEnumerable<(string Info, string Text)> Blocks(string page)
    {
        var parts = File.ReadAllText(Path.Combine(ReadmeTests.Root, page)).ReplaceLineEndings("\n").Split("\n```");
        for (var i = 1; i < parts.Length; i += 2)
        {
            var end = parts[i].IndexOf('\n', StringComparison.Ordinal);
            yield return (parts[i][..end], parts[i][(end + 1)..] + "\n");
        }
    }
}
