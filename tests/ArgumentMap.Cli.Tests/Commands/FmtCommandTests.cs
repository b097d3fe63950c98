namespace ArgumentMap.Cli.Tests.Commands;

public sealed class FmtCommandTests
{
    private const string Loose = "claim   a :A\n     // why\n     premise:B\n\n\n     date: 2024\n";

    private const string Canonical = "claim a: A\n\n  date: 2024\n  // why\n  premise: B\n";

    [Fact]
    public void A_file_is_put_into_canonical_form_in_place()
    {
        using var run = new CommandRun(("map.arg", Loose));
        Assert.Equal(0, run.Run("fmt", "map.arg"));
        Assert.Equal(Canonical, run.Read("map.arg"));
        Assert.Equal("", run.Out + run.Error);
    }

    [Fact]
    public void Check_lists_the_files_that_would_change_and_changes_none()
    {
        using var run = new CommandRun(("a.arg", Loose), ("b.arg", Canonical));
        Assert.Equal(1, run.Run("fmt", "--check", "."));
        Assert.Equal("a.arg\n", run.Out);
        Assert.Equal(Loose, run.Read("a.arg"));
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        using var run = new CommandRun { Input = Loose };
        Assert.Equal(0, run.Run("fmt", "-"));
        Assert.Equal(Canonical, run.Out);
    }

    [Fact]
    public void A_file_that_cannot_be_read_completely_stays_as_it_is()
    {
        using var run = new CommandRun(("map.arg", Loose + "what is this\n"));
        Assert.Equal(1, run.Run("fmt", "map.arg"));
        Assert.Equal(Loose + "what is this\n", run.Read("map.arg"));
        Assert.StartsWith(
            "argmap: 'map.arg' was not changed, because it has errors; fix them first.\nmap.arg:7:1: error ARG008: ",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_that_are_not_language_errors_do_not_prevent_formatting()
    {
        using var run = new CommandRun(("map.arg", "claim a: A\n    premise unknown\n"));
        Assert.Equal(0, run.Run("fmt", "map.arg"));
        Assert.Equal("claim a: A\n  premise unknown\n", run.Read("map.arg"));
    }

    [Fact]
    public void A_link_remains_a_link()
    {
        using var run = new CommandRun(("real/map.arg", Loose));
        var link = Path.Combine(run.Folder, "link.arg");
        File.CreateSymbolicLink(link, Path.Combine(run.Folder, "real/map.arg"));
        Assert.Equal(0, run.Run("fmt", "link.arg"));
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal(Canonical, run.Read("real/map.arg"));
    }
}
