namespace ArgumentMap.Cli.Tests.Commands;

public sealed class FixCommandTests
{
    [Fact]
    public void What_can_be_fixed_is_fixed_and_the_rest_is_reported()
    {
        using var run = new CommandRun(("map.arg", "// kept\nclam a: A\n  Premise b [0,7]: B\n  premise bb\n  url: nowhere\n"));
        Assert.Equal(1, run.Run("fix", "map.arg"));
        Assert.Equal("// kept\nclaim a: A\n  premise b [0.7]: B\n  premise bb\n  url: nowhere\n", run.Read("map.arg"));
        Assert.StartsWith(
            """
            map.arg:2:1: write 'claim'
            map.arg:3:3: write 'premise'
            map.arg:3:14: write '0.7'
            map.arg:4:11: error ARG101: No item is called 'bb'. Write 'premise bb: text' to declare it here.

            """,
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        using var run = new CommandRun { Input = "clam: A\n" };
        Assert.Equal(0, run.Run("fix", "-"));
        Assert.Equal("claim: A\n", run.Out);
    }

    [Fact]
    public void A_file_without_errors_is_not_written()
    {
        using var run = new CommandRun(("map.arg", "claim: A\n"));
        var before = File.GetLastWriteTimeUtc(Path.Combine(run.Folder, "map.arg"));
        Assert.Equal(0, run.Run("fix", "map.arg"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(run.Folder, "map.arg")));
    }
}
