namespace ArgumentMap.Cli.Tests;

/// <summary>
/// The pictures in <c>docs/pictures</c> are what the commands on their page draw. With ARGMAP_WRITE_DOCS=1 the tests draw them.
/// </summary>
public sealed class PictureTests
{
    private static readonly string[] Commands = [.. File.ReadLines(Path.Combine(ReadmeTests.Root, "docs", "pictures.md"))
        .Where(line => line.StartsWith("argmap render arguments/", StringComparison.Ordinal))];

    public static TheoryData<string> Pictures => [.. Commands.Select(Output)];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_is_what_its_command_draws(string picture)
    {
        var words = Commands.Single(command => Output(command) == picture).Split(' ')[1..^2];
        using var run = new CommandRun();
        Assert.Equal(
            0,
            run.Run(
                [
                    .. words.Select(word =>
                        word.StartsWith("arguments/", StringComparison.Ordinal) ? Path.Combine(ReadmeTests.Root, word) : word),
                    "-f", "svg",
                ]));
        var path = Path.Combine(ReadmeTests.Root, picture);
        if (Environment.GetEnvironmentVariable("ARGMAP_WRITE_DOCS") == "1")
            File.WriteAllText(path, run.Out);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), run.Out);
    }

    [Fact]
    public void Every_picture_has_a_command() =>
        Assert.Equal(
            Directory
                .GetFiles(Path.Combine(ReadmeTests.Root, "docs", "pictures"))
                .Select(path => "docs/pictures/" + Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
            Commands.Select(Output).Order(StringComparer.Ordinal));

    private static string Output(string command) => command.Split(' ')[^1];
}
