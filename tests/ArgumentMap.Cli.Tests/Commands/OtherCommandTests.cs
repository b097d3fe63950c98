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
