using System.Diagnostics;

using static VerifyXunit.Verifier;

namespace ArgumentMap.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    private const string Good = "claim a: A\n  premise [likely]: B\n";

    private const string Bad = "claim a: A\n  premis: B\n\tpremise b [0,7]: C\n  premise 水位x\n  premise 水位: high\n";

    [Fact]
    public void A_good_map_gives_exit_code_0_and_says_so()
    {
        using var run = new CommandRun(("map.arg", Good));
        Assert.Equal(0, run.Run("check", "map.arg"));
        Assert.Equal("", run.Out);
        Assert.Equal("1 map: nothing to fix\n", run.Error);
    }

    [Fact]
    public Task A_bad_map_is_shown_with_its_lines_and_marks()
    {
        using var run = new CommandRun(("map.arg", Bad));
        Assert.Equal(1, run.Run("check", "map.arg"));
        Assert.Equal("1 map: 3 errors, 1 warning\n", run.Error);
        return Verify(run.Out);
    }

    [Fact]
    public void Colour_is_used_if_the_terminal_has_it()
    {
        using var run = new CommandRun(("map.arg", "clam: A\n")) { Colour = true };
        run.Run("check", "map.arg");
        Assert.StartsWith("\e[1mmap.arg:1:1: \e[0m\e[1;31merror ARG001\e[0m: ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public Task Diagnostics_are_printed_in_the_format_asked_for(string format)
    {
        using var run = new CommandRun(("maps/map, one.arg", "claim a: A\n  premis: 100 % sure\nclaim a: B\n"));
        Assert.Equal(1, run.Run("check", "maps", "--diagnostics", format));
        return Verify(run.Out, format == "github" ? "txt" : "json").UseTextForParameters(format);
    }

    [Fact]
    public void Without_diagnostics_JSON_and_SARIF_are_still_complete()
    {
        using var run = new CommandRun(("map.arg", Good));
        Assert.Equal(0, run.Run("check", "map.arg", "--diagnostics", "json"));
        Assert.Equal("[]\n", run.Out);
        Assert.Equal(0, run.Run("check", "map.arg", "--diagnostics", "sarif"));
        Assert.Contains("\"results\": []", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 1)]
    [InlineData("never", 0)]
    public void The_lowest_severity_that_fails_can_be_chosen(string severity, int code)
    {
        using var run = new CommandRun(("map.arg", Bad));
        Assert.Equal(code, run.Run("check", "map.arg", "--fail-on", severity));
    }

    [Fact]
    public void Folders_patterns_and_standard_input_are_read_each_map_once()
    {
        using var run = new CommandRun(
            ("maps/b.arg", Good),
            ("maps/deep/a.arg", Good),
            ("maps/note.txt", "x"),
            ("c.arg", Good)) { Input = "clam: A\n" };
        Assert.Equal(1, run.Run("check", "maps", "maps/**/*.arg", "c.arg", "-"));
        Assert.Equal("4 maps: 1 error, 1 note\n", run.Error);
        Assert.StartsWith("<stdin>:1:1: error ARG001: ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone.arg", "argmap: There is no file or folder 'gone.arg'.\n")]
    [InlineData("*.map", "argmap: No file matches '*.map'.\n")]
    [InlineData("empty", "argmap: The folder 'empty' contains no .arg files.\n")]
    public void A_missing_file_gives_exit_code_2(string path, string message)
    {
        using var run = new CommandRun(("empty/readme.txt", ""));
        Assert.Equal(2, run.Run("check", path));
        Assert.Equal(message, run.Error);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("check")]
    [InlineData("check", "map.arg", "--fail-on", "doom")]
    [InlineData("check", "map.arg", "--frob")]
    [InlineData("render", "map.arg", "-f", "gif")]
    [InlineData("outline", "map.arg", "--depth", "0")]
    public void Wrong_usage_gives_exit_code_2(params string[] arguments)
    {
        using var run = new CommandRun(("map.arg", Good));
        Assert.Equal(2, run.Run(arguments));
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public void Includes_are_read_from_the_folder_of_the_map_and_may_not_leave_it()
    {
        using var run = new CommandRun(
            ("maps/main.arg", "include: parts/sources.arg\ninclude: ../other.arg\nclaim: A\n  source s\n"),
            ("maps/parts/sources.arg", "source s: S\n"),
            ("other.arg", Good)) { Width = 200 };
        Assert.Equal(1, run.Run("check", "maps/main.arg"));
        Assert.StartsWith(
            "maps/main.arg:2:10: error ARG116: '../other.arg' is outside the folder of the map. Include files in that folder or below "
                + "it.\n",
            run.Out,
            StringComparison.Ordinal);
        Assert.Equal(0, run.Run("check", "maps/main.arg", "--root", "."));
    }

    [Fact]
    public void A_symbolic_link_does_not_lead_out_of_the_folder()
    {
        using var run = new CommandRun(("maps/main.arg", "include: link/other.arg\nclaim: A\n"), ("secret/other.arg", Good));
        Directory.CreateSymbolicLink(Path.Combine(run.Folder, "maps/link"), Path.Combine(run.Folder, "secret"));
        Assert.Equal(1, run.Run("check", "maps/main.arg"));
        Assert.Contains("error ARG116", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_whose_target_goes_up_after_another_link_does_not_lead_out_either()
    {
        using var run = new CommandRun(
            ("maps/main.arg", "include: part.arg\nclaim: A\n"),
            ("secret/deep/map.arg", Good),
            ("secret/part.arg", Good));
        Directory.CreateSymbolicLink(Path.Combine(run.Folder, "maps/way"), Path.Combine(run.Folder, "secret/deep"));
        File.CreateSymbolicLink(Path.Combine(run.Folder, "maps/part.arg"), "way/../part.arg");
        Assert.Equal(1, run.Run("check", "maps/main.arg"));
        Assert.Contains("error ARG116", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_that_is_included_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var run = new CommandRun(("main.arg", "include: pipe.arg\nclaim: A\n"));
        using (var process = Process.Start("mkfifo", Path.Combine(run.Folder, "pipe.arg")))
            process.WaitForExit();
        Assert.Equal(0, run.Run("check", "main.arg"));
    }

    [Fact]
    public void Control_characters_are_not_sent_to_the_terminal()
    {
        using var run = new CommandRun(("map.arg", "claim a: \e[31mred\u0007\n  premise \e]0;x: y\n"));
        run.Run("check", "map.arg");
        Assert.DoesNotContain('\e', run.Out);
        Assert.DoesNotContain('\u0007', run.Out);
    }

    [Fact]
    public void A_long_line_is_shown_around_the_mark()
    {
        using var run = new CommandRun(("map.arg", $"claim a: A\n  premise {new string('w', 300)}水 [0,7]: {new string('x', 300)}\n"));
        run.Run("check", "map.arg");
        var lines = run.Out.Split('\n').SkipWhile(line => !line.StartsWith('2')).ToArray();
        Assert.Equal($"2 | …{new string('w', 21)}水 [0,7]: {new string('x', 43)}…", lines[0]);
        Assert.Equal($"  |  {new string(' ', 21)}   {" "}^^^", lines[1]);
    }

    [Fact]
    public async Task Watching_runs_again_when_a_map_changes()
    {
        using var run = new CommandRun(("map.arg", Good));
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var host = new Host { In = Stream.Null, Out = output, Error = TextWriter.Synchronized(error), Folder = run.Folder };
        var watching = CommandLine.RunAsync(host, ["check", "map.arg", "--watch"], stop.Token);
        await Until(() => error.ToString().Contains("watching", StringComparison.Ordinal));
        run.Write("map.arg", "clam: A\n");
        await Until(() => error.ToString().Contains("1 map: 1 error", StringComparison.Ordinal));
        await stop.CancelAsync();
        Assert.Equal(0, await watching);

        async Task Until(Func<bool> holds)
        {
            while (!holds())
                await Task.Delay(20, stop.Token);
        }
    }
}
