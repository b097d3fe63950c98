using System.Globalization;
using System.Text;

using static VerifyXunit.Verifier;

namespace ArgumentMap.Cli.Tests.Output;

/// <summary>What commands print fits the terminal.</summary>
public sealed class WidthTests
{
    private const string Wide = """
        map: 水位が閉鎖の印より上にあったため橋は閉鎖されたのかどうかという問いについての議論の地図である
          as-of: 2025-03-01

        claim closed: 水位が閉鎖の印より上にあったため橋は閉鎖されたと河川管理局の記録が示している
          expect: accepted
          premise high [very likely]: 水位が閉鎖の印より上にあったと河川管理局の測定所の記録が示している
            source gauge [A]: 河川管理局の測定所の記録
              date: 2025-02-11
          objection repairs: Averyveryverylongwordthatgoesonandonandonandonandonandonandonandonandonandonandonandonandonandon
            date: 2025-02-20

        """;

    public static TheoryData<string, int> Samples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var path in Directory.GetFiles(Path.Combine(ReadmeTests.Root, "arguments"), "*.arg").Order(StringComparer.Ordinal))
            {
                data.Add(Path.GetFileName(path), 80);
            }

            data.Add("wide", 80);
            data.Add("wide", 57);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_line_about_a_map_is_wider_than_the_terminal(string sample, int width)
    {
        var text = sample == "wide" ? Wide : File.ReadAllText(Path.Combine(ReadmeTests.Root, "arguments", sample));
        using var run = new CommandRun(
            ("map.arg", text), ("old.arg", text.Replace(" claim", " objection", StringComparison.Ordinal)
                .Replace("likely", "unlikely", StringComparison.Ordinal).Replace("[B]", "[E]", StringComparison.Ordinal)),
            ("bad.arg", text.Replace("premise", "premis", StringComparison.Ordinal)))
        {
            Width = width, ErrorWidth = width,
        };
        foreach (var part in Directory.GetFiles(Path.Combine(ReadmeTests.Root, "arguments", "sources")))
            run.Write(Path.Combine("sources", Path.GetFileName(part)), File.ReadAllText(part));
        var document = ArgumentDocument.Parse(text);
        var claim = document.Graph.Nodes.First(node => node.Kind == ArgumentMap.Language.Vocabulary.NodeKind.Claim).Id;
        foreach (
            var command in (string[][])
            [
                ["score", "map.arg"], ["score", "map.arg", "--semantics", "df-quad"], ["score", "map.arg", "--semantics", "grounded"],
                ["score", "map.arg", "--compare", "odds,df-quad,mlp,grounded"], ["explain", "map.arg", claim],
                ["explain", "map.arg", claim, "--measures", "--all"], ["explain", "map.arg", claim, "--semantics", "quadratic-energy"],
                ["positions", "map.arg"], ["score", "map.arg", "--positions"], ["timeline", "map.arg"],
                ["whatif", "map.arg", claim + "=0.1"], ["outline", "map.arg"], ["outline", "map.arg", "--scores"],
                ["check", "map.arg", "--fail-on", "never"], ["check", "bad.arg"], ["score", "bad.arg"],
                ["diff", "old.arg", "map.arg", "--fail-on", "never"],
            ])
        {
            run.Run(command);
            Fits(run, command, width);
        }
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    public void No_line_of_help_rules_and_schemes_is_wider_than_the_terminal(int width)
    {
        using var run = new CommandRun { Width = width, ErrorWidth = width };
        var commands = "check render score explain whatif timeline positions diff fmt fix outline rules schemes new completion".Split(' ');
        foreach (
            var command in (string[][])
            [
                ["--help"], .. commands.Select(command => (string[])[command, "--help"]), ["rules"], ["rules", "single-origin"],
                ["schemes"], ["schemes", "expert opinion"], ["rules", "no-such-rule"],
            ])
        {
            run.Run(command);
            Fits(run, command, width);
        }
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(160)]
    public Task The_scores_of_a_sample(int width) =>
        Verify(OfSample(width, "score")).UseTextForParameters(width.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(160)]
    public Task The_explanation_of_a_sample(int width) =>
        Verify(OfSample(width, "explain", "soldiers-took-part")).UseTextForParameters(width.ToString(CultureInfo.InvariantCulture));

    private static string OfSample(int width, string command, params string[] more)
    {
        using var run = new CommandRun(
            ("troops.arg", File.ReadAllText(Path.Combine(ReadmeTests.Root, "arguments", "north-korean-troops.arg"))))
        {
            Width = width,
        };
        Assert.Equal(0, run.Run([command, "troops.arg", .. more]));
        return run.Out;
    }

    private static void Fits(CommandRun run, string[] command, int width)
    {
        foreach (var line in (run.Out + run.Error).Split('\n'))
            Assert.True(Columns(line) <= width, $"{string.Join(' ', command)} at {width}, {Columns(line)}: {line}");
    }

    /// <summary>Columns of a line, counted independently: two for ideographs, kana and Hangul, none for combining marks.</summary>
    private static int Columns(string line) => line.TrimEnd().EnumerateRunes().Sum(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? 0
        : rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xFF00 and <= 0xFF60) ? 2
        : 1);

    [Fact]
    public void What_is_said_of_wrong_arguments_fits_the_terminal()
    {
        using var run = new CommandRun { Width = 50, ErrorWidth = 50 };
        Assert.Equal(2, run.Run("score", "map.arg", "--as-of", "2024-10-03", "--semantics", "--root", "a-folder", "--depth", "x"));
        Assert.NotEmpty(run.Error);
        Assert.All(run.Error.Split('\n'), line => Assert.InRange(line.Length, 0, 50));
    }

    [Fact]
    public void The_titles_of_fixes_fit_the_terminal()
    {
        using var run = new CommandRun(("map.arg", "claim c: C\n  premis a-premise-with-a-long-id: P\n")) { ErrorWidth = 50 };
        Assert.Equal(0, run.Run("fix", "--dry-run", "map.arg"));
        Assert.All(run.Error.Split('\n'), line => Assert.InRange(line.Length, 0, 50));
        Assert.Contains("+  premise a-premise-with-a-long-id: P\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outline_is_markdown_for_programs_and_plain_on_a_terminal()
    {
        const string Map = "claim c: A * B \\ C_d [0.9]... #tag\n";
        using var file = new CommandRun(("map.arg", Map));
        Assert.Equal(0, file.Run("outline", "map.arg"));
        Assert.Contains(@"A \* B \\ C\_d", file.Out, StringComparison.Ordinal);
        using var terminal = new CommandRun(("map.arg", Map)) { OnTerminal = true };
        Assert.Equal(0, terminal.Run("outline", "map.arg"));
        Assert.Contains(@"A * B \ C_d", terminal.Out, StringComparison.Ordinal);
        Assert.Contains(" #tag", terminal.Out, StringComparison.Ordinal);
    }
}
