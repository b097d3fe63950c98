namespace ArgumentMap.Cli.Tests.Commands;

public sealed class OtherCommandTests
{
    [Fact]
    public void A_new_map_is_valid_and_in_canonical_form()
    {
        using var run = new CommandRun();
        Assert.Equal(0, run.Run("new", "maps/mine.arg", "--title", "Is it so?"));
        Assert.Equal("Created maps/mine.arg. Look at it with: argmap outline maps/mine.arg\n", run.Error);
        Assert.StartsWith("map: Is it so?\n\n// A claim is", run.Read("maps/mine.arg"), StringComparison.Ordinal);
        Assert.Equal(0, run.Run("check", "maps/mine.arg", "--fail-on", "note"));
        Assert.Equal(0, run.Run("fmt", "--check", "maps/mine.arg"));
    }

    [Fact]
    public void A_new_map_replaces_no_file_unless_forced()
    {
        using var run = new CommandRun(("map.arg", "mine"));
        Assert.Equal(2, run.Run("new", "map.arg"));
        Assert.Equal("argmap: 'map.arg' already exists. Give another name, or use --force to replace it.\n", run.Error);
        Assert.Equal("mine", run.Read("map.arg"));
        Assert.Equal(0, run.Run("new", "map.arg", "--force"));
    }

    [Fact]
    public void A_new_map_can_be_made_of_an_outline()
    {
        using var run = new CommandRun(
            ("outline.md", "# Is it so?\n\n- It is so\n  - They say it (https://news.example/1)\n  - but not all\n"));
        Assert.Equal(0, run.Run("new", "map.arg", "--from", "outline.md"));
        Assert.Equal("Created map.arg. Look at it with: argmap outline map.arg\n", run.Error);
        Assert.StartsWith("map: Is it so?\n", run.Read("map.arg"), StringComparison.Ordinal);
        Assert.EndsWith(
            "claim: It is so\n  premise: They say it\n    source: https://news.example/1\n      url: https://news.example/1\n"
                + "  objection [open]: but not all\n",
            run.Read("map.arg"),
            StringComparison.Ordinal);
        Assert.Equal(0, run.Run("check", "map.arg"));
        Assert.Equal(0, run.Run("fmt", "--check", "map.arg"));
        Assert.Equal(2, run.Run("new", "map.arg", "--from", "outline.md"));
    }

    [Fact]
    public void An_outline_is_read_from_standard_input_and_its_map_written_to_standard_output()
    {
        using var run = new CommandRun { Input = "- It is so\n" };
        Assert.Equal(0, run.Run("new", "-", "--from", "-", "--title", "T"));
        Assert.StartsWith("map: T\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("claim [open]: It is so\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, "argmap: 'outline.md' has no points to make claims of.")]
    [InlineData("- a\n- \u0001b\n", 1, "argmap: outline.md:2:3: error ARG013: A text may not contain U+0001")]
    [InlineData(null, 2, "argmap: 'outline.md' cannot be read: ")]
    public void An_outline_that_cannot_be_read_creates_nothing(string? outline, int code, string problem)
    {
        using var run = new CommandRun();
        if (outline is not null)
            run.Write("outline.md", outline);
        Assert.Equal(code, run.Run("new", "map.arg", "--from", "outline.md"));
        Assert.StartsWith(problem, run.Error, StringComparison.Ordinal);
        Assert.False(run.Exists("map.arg"));
    }

    [Fact]
    public void The_limits_of_the_folder_hold_for_outlines()
    {
        using var run = new CommandRun(("argmap.json", """{ "limits": { "depth": 2 } }"""), ("outline.md", "- a\n  - b\n    - c\n"));
        Assert.Equal(1, run.Run("new", "map.arg", "--from", "outline.md"));
        Assert.StartsWith("argmap: outline.md:3:1: error ARG903: This is nested too deep", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outline_and_a_scheme_exclude_each_other()
    {
        using var run = new CommandRun(("outline.md", "- a\n"));
        Assert.Equal(2, run.Run("new", "map.arg", "--from", "outline.md", "--scheme", "sign"));
        Assert.Contains("--from and --scheme cannot be used together.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outline_shows_as_many_levels_as_asked_for_and_counts_the_rest()
    {
        using var run = new CommandRun(("map.arg", "claim a: A\n  premise b: B\n    objection c: C\n      premise d: D\nclaim e: E\n"));
        Assert.Equal(0, run.Run("outline", "map.arg", "--depth", "2"));
        Assert.Equal("# Argument map\n\n- **claim** A `a`\n  - **+ premise** B `b`\n    - … 2 more\n\n- **claim** E `e`\n", run.Out);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _argmap argmap")]
    [InlineData("zsh", "compdef _argmap argmap")]
    [InlineData("fish", "complete -c argmap")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Every_shell_has_a_completion_script(string shell, string part)
    {
        using var run = new CommandRun();
        Assert.Equal(0, run.Run("completion", shell));
        Assert.Contains(part, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scripts_get_their_suggestions_from_argmap()
    {
        using var run = new CommandRun();
        Assert.Equal(0, run.Run("[suggest:9]", "argmap re"));
        Assert.Equal("render\nscore\n", run.Out);
    }
}
