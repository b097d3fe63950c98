namespace ArgumentMap.Cli.Tests;

/// <summary>
/// Transcripts in the docs show the real output. Such a block begins with <c>$ argmap …</c>; its map.arg is the map above it, its
/// old.arg the map before that, and its outline.md the Markdown above it.
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
        var (old, map, outline) = ("", "", "");
        var index = -1;
        foreach (var (info, text) in Blocks(page))
        {
            index++;
            if (info == "arg")
                (old, map) = (map, text);
            else if (info == "md")
                outline = text;
            // Transcripts that are shortened with … or need a repository have their own tests.
            if (!text.StartsWith("$ argmap ", StringComparison.Ordinal)
                || text.Contains("\n…\n", StringComparison.Ordinal)
                || text.Contains(" main:", StringComparison.Ordinal))
                continue;
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            var printed = Printed(text["$ argmap ".Length..end], map, old, outline);
            if (Environment.GetEnvironmentVariable("ARGMAP_WRITE_DOCS") == "1")
                Write(page, index, $"{info}\n{text[..end]}\n{printed}");
            else
                Assert.Equal(text[(end + 1)..].TrimEnd('\n'), printed);
        }
    }

    /// <summary>What a command prints; what was refused is on the other stream. A map of the project is named as in its folder.</summary>
    private static string Printed(string command, string map, string old, string outline)
    {
        using var run = new CommandRun(("map.arg", map), ("old.arg", old), ("outline.md", outline));
        var arguments = command.Split(' ');
        foreach (var argument in arguments.Where(argument => argument.StartsWith("arguments/", StringComparison.Ordinal)
            || argument.StartsWith("docs/", StringComparison.Ordinal)))
            run.Write(argument, File.ReadAllText(Path.Combine(ReadmeTests.Root, argument)));
        run.Run(arguments);
        return (run.Out.Length > 0 ? run.Out : run.Error).TrimEnd('\n');
    }

    /// <summary>Replaces one block of a page: what follows its opening fence.</summary>
    private static void Write(string page, int index, string block)
    {
        var path = Path.Combine(ReadmeTests.Root, page);
        var parts = File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n```");
        parts[(2 * index) + 1] = block;
        File.WriteAllText(path, string.Join("\n```", parts));
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
