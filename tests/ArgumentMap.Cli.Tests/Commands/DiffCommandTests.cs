namespace ArgumentMap.Cli.Tests.Commands;

public sealed class DiffCommandTests
{
    private const string Old = "claim c: The claim\n  premise p [0.9]: The water stood high\n";

    private const string New =
        "claim c: The claim\n  premise p [0.9]: The water stood higher\n  objection o [1]: Something new\n  objection q [1]: Something "
            + "else\n";

    private const string Report = """
        The verdict on 'c' flips: accepted (0.70) → rejected (0.21).
        2 items added, 1 changed.

        Strengths
        The claim (c)  0.700 accepted → 0.207 rejected  flips

        Items
        ~ premise p: reworded
            − The water stood high
            + The water stood higher
        + objection: Something new (o)
            attacks c
        + objection: Something else (q)
            attacks c

        """;

    [Fact]
    public void What_became_of_the_argument_is_reported()
    {
        using var run = new CommandRun(("old.arg", Old), ("new.arg", New));
        Assert.Equal(0, run.Run("diff", "old.arg", "new.arg"));
        Assert.Equal("old.arg → new.arg: odds, rejected up to 0.45, accepted from 0.55\n\n" + Report, run.Out);
    }

    [Fact]
    public void A_file_is_compared_with_what_it_was_in_git()
    {
        using var run = new CommandRun(("maps/map.arg", Old));
        run.Commit();
        run.Write("maps/map.arg", New);
        Assert.Equal(0, run.Run("diff", "main:maps/map.arg", "maps/map.arg"));
        Assert.EndsWith(Report, run.Out, StringComparison.Ordinal);
        run.Commit();
        Assert.Equal(0, run.Run("diff", "HEAD~1:maps/map.arg", ":maps/map.arg"));
        Assert.EndsWith(Report, run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("diff", "HEAD:./maps/map.arg", "maps/map.arg"));
        Assert.Equal("There is no difference in the argument.\n", run.Out);
    }

    [Fact]
    public void Files_that_a_revision_includes_are_read_from_that_revision()
    {
        using var run = new CommandRun(
            ("maps/map.arg", "include: sources/s.arg\nclaim c: C\n  source s\n"),
            ("maps/sources/s.arg", "source s [A]: S\n"));
        run.Commit();
        run.Write("maps/sources/s.arg", "source s [E]: S\n");
        Assert.Equal(0, run.Run("diff", "HEAD:maps/map.arg", "maps/map.arg"));
        Assert.Contains("~ source: S (s): rating changed\n    rating: A → E\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_include_does_not_leave_the_folder_of_the_map_in_a_revision()
    {
        using var run = new CommandRun(("maps/map.arg", "include: ../s.arg\nclaim c: C\n"), ("s.arg", "source s [A]: S\n"));
        run.Commit();
        Assert.Equal(1, run.Run("diff", "HEAD:maps/map.arg", "HEAD:maps/map.arg"));
        Assert.StartsWith(
            "HEAD:maps/map.arg:1:10: error ARG116: '../s.arg' is outside the folder of the map.",
            run.Error,
            StringComparison.Ordinal);
        Assert.Equal(0, run.Run("diff", "HEAD:maps/map.arg", "HEAD:maps/map.arg", "--root", "."));
    }

    [Theory]
    [InlineData("nope:map.arg", "'nope:map.arg' cannot be read: there is no file with this name, and no revision 'nope'")]
    [InlineData("HEAD~9:map.arg", "'HEAD~9:map.arg' cannot be read: there is no file with this name, and no revision 'HEAD~9'")]
    [InlineData("--output=x:map.arg", "'--output=x:map.arg' cannot be read: a revision does not begin with '-', as '--output=x' does")]
    [InlineData("main:nope.arg", "'main:nope.arg' cannot be read: in the revision 'main', 'nope.arg' does not exist")]
    [InlineData(":nope.arg", "':nope.arg' cannot be read: 'nope.arg' is not staged: it does not exist")]
    [InlineData("main:../map.arg", "'main:../map.arg' cannot be read: the path leads out of the repository")]
    [InlineData("main:a\nb", "'main:a\nb' cannot be read: a revision and a path have no line breaks")]
    [InlineData("main:", "There is no file or folder 'main:'.")]
    [InlineData("nope.arg", "There is no file or folder 'nope.arg'.")]
    public void A_missing_revision_or_file_is_reported(string old, string message)
    {
        using var run = new CommandRun(("map.arg", Old));
        run.Commit();
        Assert.Equal(2, run.Run("diff", "--", old, "map.arg"));
        Assert.Equal($"argmap: {message}\n", run.Error);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public void A_path_that_was_meant_relative_to_the_current_folder_is_suggested()
    {
        using var run = new CommandRun(("maps/map.arg", Old));
        run.Commit();
        using var inside = new CommandRun(Path.Combine(run.Folder, "maps"));
        Assert.Equal(2, inside.Run("diff", "main:map.arg", "map.arg"));
        Assert.Equal(
            "argmap: 'main:map.arg' cannot be read: in the revision 'main', 'map.arg' does not exist; paths start at the root of the "
                + "repository. Did you mean 'main:./map.arg'?\n",
            inside.Error);
        Assert.Equal(0, inside.Run("diff", "main:./map.arg", "map.arg"));
    }

    [Fact]
    public void A_folder_without_a_repository_has_no_revisions()
    {
        using var run = new CommandRun(("map.arg", Old));
        Assert.Equal(2, run.Run("diff", "main:map.arg", "map.arg"));
        Assert.Equal("argmap: 'main:map.arg' cannot be read: this folder is not in a git repository\n", run.Error);
    }

    [Fact]
    public void A_file_that_has_such_a_name_takes_precedence()
    {
        using var run = new CommandRun(("main:map.arg", Old), ("map.arg", New));
        Assert.Equal(0, run.Run("diff", "main:map.arg", "map.arg"));
        Assert.EndsWith(Report, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_side_may_be_standard_input()
    {
        using var run = new CommandRun(("map.arg", New)) { Input = Old };
        Assert.Equal(0, run.Run("diff", "-", "map.arg"));
        Assert.StartsWith("<stdin> → map.arg: ", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, run.Run("diff", "-", "-"));
        Assert.StartsWith("Only one of the two maps can come from standard input.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_maps_are_compared_too()
    {
        using var run = new CommandRun(("map.arg", Old));
        run.Run("render", "map.arg", "-o", "map.json");
        Assert.Equal(0, run.Run("diff", "map.json", "map.arg", "--exit-code"));
        Assert.Equal("There is no difference in the argument.\n", run.Out);
    }

    [Theory]
    [InlineData(Old, 0)]
    [InlineData("// Other.\nclaim c:   The claim\n    premise p [0.9]: The water\n    | stood high\n", 0)]
    [InlineData(New, 1)]
    public void The_exit_code_says_whether_there_is_a_difference_if_asked_to(string after, int code)
    {
        using var run = new CommandRun(("old.arg", Old), ("new.arg", after));
        Assert.Equal(code, run.Run("diff", "old.arg", "new.arg", "--exit-code"));
        Assert.Equal(0, run.Run("diff", "old.arg", "new.arg"));
    }

    [Fact]
    public void Maps_with_errors_are_compared_only_when_asked_for()
    {
        using var run = new CommandRun(("old.arg", Old), ("new.arg", "clam: x\n" + New));
        Assert.Equal(1, run.Run("diff", "old.arg", "new.arg"));
        Assert.Equal("", run.Out);
        Assert.StartsWith("new.arg:1:1: error ARG001: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("diff", "old.arg", "new.arg", "--fail-on", "never"));
        Assert.EndsWith(Report, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_extension_of_the_output_determines_the_format()
    {
        using var run = new CommandRun(("old.arg", Old), ("new.arg", New));
        foreach (
            var (file, start) in ((string, string)[])[("d.md", "### Argument map\n\n**The verdict on `c` "
                + "flips"), (
                    "d.json",
                    "{\n  \"format\": \"argument-map-diff\""), ("d.dot", "digraph"), ("d.svg", "<svg "), ("d.txt", "old.arg → new.arg: ")])
        {
            Assert.Equal(0, run.Run("diff", "old.arg", "new.arg", "-o", file));
            Assert.StartsWith(start, run.Read(file), StringComparison.Ordinal);
        }

        Assert.Equal(2, run.Run("diff", "old.arg", "new.arg", "-o", "d.xyz"));
        Assert.Equal("argmap: The name 'd.xyz' does not say which format to write. Give it with --format.\n", run.Error);
    }

    [Theory]
    [InlineData("'2' is not a valid value for 'threshold'. Expected a number from 0 to 1 such as 0.01.", "--threshold", "2")]
    [InlineData("'-1' is not a valid value for 'context'. Expected a whole number from 0.", "--context=-1")]
    [InlineData("'theme' is not an option of text. It is an option of dot and svg.", "--theme", "dark")]
    [InlineData("'context' is not an option of md. It is an option of dot and svg.", "-f", "md", "--context", "1")]
    [InlineData("There is no item 'cc'. The map's claims: 'c'.", "--focus", "cc", "-f", "dot")]
    public void Options_that_make_no_sense_are_reported(string message, params string[] options)
    {
        using var run = new CommandRun(("old.arg", Old), ("new.arg", New));
        Assert.Equal(2, run.Run(["diff", "old.arg", "new.arg", .. options]));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Strengths_below_the_threshold_are_not_listed()
    {
        using var run = new CommandRun(("old.arg", Old), ("new.arg", Old + "  premise q [0.6]: A little more\n"));
        Assert.Equal(0, run.Run("diff", "old.arg", "new.arg"));
        Assert.Contains("Strengths\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("diff", "old.arg", "new.arg", "--threshold", "0.5"));
        Assert.DoesNotContain("Strengths\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_is_for_terminals_and_never_alone()
    {
        using var run = new CommandRun(("old.arg", Old), ("new.arg", New)) { Colour = true };
        Assert.Equal(0, run.Run("diff", "old.arg", "new.arg"));
        Assert.Contains("\e[32m+ \e[0mobjection: Something new (o)\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("diff", "old.arg", "new.arg", "-o", "d.txt"));
        Assert.DoesNotContain("\e", run.Read("d.txt"), StringComparison.Ordinal);
    }
}
