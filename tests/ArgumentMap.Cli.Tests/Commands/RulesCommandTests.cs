using System.Reflection;
using System.Text.Json;
using ArgumentMap.Diagnostics;
using NJsonSchema;

namespace ArgumentMap.Cli.Tests.Commands;

public sealed class RulesCommandTests
{
    private const string Twice = """
        claim closed: The bridge closed
          // The water.
          premise high [0.9]: The water was high
          premise high
          argument:
            // Why it closed.
            premise rule [0.8]: It closes above the mark
              source: Bridge rules
                date: 2019

        """;

    [Fact]
    public void Rules_are_listed_and_explained()
    {
        using var run = new CommandRun { Width = 200 };
        Assert.Equal(0, run.Run("rules"));
        Assert.Contains(
            "ARG304  single-origin            warning  an item cites two or more sources that all go back to one origin\n",
            run.Out,
            StringComparison.Ordinal);
        Assert.Equal(0, run.Run("rules", "single-origin"));
        Assert.Contains("Reported here:\n\n    claim closed: The bridge closed\n      source gauge\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("// allow single-origin: why\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, run.Run("rules", "single-orign"));
        Assert.Equal("argmap: There is no rule 'single-orign'. Did you mean 'single-origin'?\n", run.Error);
    }

    [Fact]
    public void Schemes_are_listed_and_shown()
    {
        using var run = new CommandRun();
        Assert.Equal(0, run.Run("schemes"));
        Assert.Contains("\nposition to know", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("schemes", "sign"));
        Assert.Equal(
            """
            sign

            Premises
              #finding: A is found in this situation.
              #rule: Where its sign A is found, B is mostly so.

            Conclusion
              B is so here.

            Critical questions
              #cq1: How strongly do the sign and what it stands for go together?
              #cq2: Could something else account for the sign better?

            """,
            run.Out);
        Assert.Equal(2, run.Run("schemes", "sing"));
        Assert.Equal("argmap: There is no scheme 'sing'. Did you mean 'sign'?\n", run.Error);
    }

    [Fact]
    public void Schemes_of_the_folder_are_listed_checked_and_begun_with()
    {
        using var run = new CommandRun();
        run.Write("argmap.json", "{ \"schemes\": { \"track record\": { \"premises\": { \"record\": \"P was right.\" }, \"questions\": "
            + "[\"How often?\"] } } }");
        Assert.Equal(0, run.Run("schemes"));
        Assert.Contains("\ntrack record", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("schemes", "track record"));
        Assert.Equal("track record\n\nPremises\n  #record: P was right.\n\nCritical questions\n  #cq1: How often?\n", run.Out);
        Assert.Equal(0, run.Run("new", "map.arg", "--scheme", "track record"));
        Assert.Equal(0, run.Run("check", "map.arg", "--fail-on", "warning"));
    }

    [Fact]
    public void A_new_map_may_begin_with_a_scheme()
    {
        using var run = new CommandRun();
        Assert.Equal(0, run.Run("new", "map.arg", "--scheme", "argument from sign", "--title", "Will it rain?"));
        Assert.StartsWith(
            "map: Will it rain?\n\nclaim conclusion: B is so here.\n  argument by-sign:\n    scheme: sign\n    premise finding [likely]: "
                + "A is found in this situation. #finding\n",
            run.Read("map.arg"),
            StringComparison.Ordinal);
        Assert.Equal(0, run.Run("check", "map.arg"));
        Assert.Equal(2, run.Run("new", "other.arg", "--scheme", "sing"));
        Assert.Contains("Did you mean 'sign'?", run.Error, StringComparison.Ordinal);
        Assert.False(run.Exists("other.arg"));
    }

    [Fact]
    public void Fix_shows_what_it_would_do_and_then_does_it_and_keeps_comments()
    {
        const string Habits =
            "claim closed: The bridge closed\n  // The water.\n  - premise high [0,9]: The water was high\n  premise low [0.8]: Low\n";
        using var run = new CommandRun(("map.arg", Habits));
        Assert.Equal(0, run.Run("fix", "map.arg", "--dry-run"));
        Assert.Equal(Habits, run.Read("map.arg"));
        Assert.Equal(
            """
            --- map.arg
            +++ map.arg
            @@ -1,4 +1,4 @@
             claim closed: The bridge closed
               // The water.
            -  - premise high [0,9]: The water was high
            +  premise high [0.9]: The water was high
               premise low [0.8]: Low

            """,
            run.Out);
        Assert.Equal(0, run.Run("fix", "map.arg"));
        Assert.Equal(
            """
            claim closed: The bridge closed
              // The water.
              premise high [0.9]: The water was high
              premise low [0.8]: Low

            """,
            run.Read("map.arg"));
    }

    [Fact]
    public void What_only_the_author_can_decide_is_shown_and_not_done()
    {
        using var run = new CommandRun(("map.arg", Twice));
        Assert.Equal(0, run.Run("fix", "map.arg"));
        Assert.Equal(Twice, run.Read("map.arg"));
        Assert.Contains("= perhaps: remove the line 'premise high'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_the_nearest_folder_apply()
    {
        using var run = new CommandRun(
            ("argmap.json", """{ "rules": { "duplicate-relation": "error", "single-linked-premise": "off" } }"""), ("a/map.arg", Twice),
            (
                "a/b/argmap.json",
                """{ "rules": { "duplicate-relation": "off", "single-linked-premise": "off" } }"""), ("a/b/map.arg", Twice));
        Assert.Equal(1, run.Run("check", "a"));
        Assert.Contains("a/map.arg:4:3: error ARG105", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, run.Out.Split("ARG1").Length - 1);
    }

    [Fact]
    public void Errors_in_settings_are_reported_once_and_the_rest_applies()
    {
        using var run = new CommandRun(
            ("argmap.json", """{ "rules": { "duplicate-relatoin": "off" } }"""),
            ("a.arg", Twice),
            ("b.arg", Twice)) { Width = 200 };
        Assert.Equal(1, run.Run("check", "."));
        Assert.StartsWith(
            "argmap.json:1:14: error ARG025: There is no rule 'duplicate-relatoin'. Did you mean 'duplicate-relation'?\n",
            run.Out,
            StringComparison.Ordinal);
        Assert.Equal(1, run.Out.Split("ARG025").Length - 1);
        Assert.Equal(2, run.Out.Split("ARG105").Length - 1);
    }

    [Fact]
    public async Task Sarif_is_valid()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json"));
        using var run = new CommandRun(
            ("map.arg", Twice + "\nclaim closd: X\nsource s [1.5]: S\n"),
            ("good.arg", "claim c [0.9]: C\n"),
            ("rules.arg", Twice));
        foreach (var map in (string[])["map.arg", "good.arg", "rules.arg"])
        {
            run.Run("check", map, "--diagnostics", "sarif");
            Assert.Empty(schema.Validate(run.Out).Select(error => error.ToString()));
        }
    }

    [Fact]
    public void Sarif_explains_every_rule_it_reports()
    {
        using var run = new CommandRun(("map.arg", Twice));
        run.Run("check", "map.arg", "--diagnostics", "sarif");
        using var log = JsonDocument.Parse(run.Out);
        var rules = log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(["ARG105", "ARG111", "ARG203"], rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        var first = rules[0];
        Assert.Equal(
            "One item bears on another twice in the same way.",
            first.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.StartsWith(
            "One item bears on another twice in the same way. What is said twice counts twice.",
            first.GetProperty("fullDescription").GetProperty("text").GetString(),
            StringComparison.Ordinal);
        Assert.Contains("Reported here:\n", first.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("```arg bad\n", first.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.True(Uri.TryCreate(first.GetProperty("helpUri").GetString(), UriKind.Absolute, out _));
        Assert.Equal("structure", first.GetProperty("properties").GetProperty("tags")[0].GetString());
    }

    [Fact]
    public void Every_code_of_every_assembly_is_explained()
    {
        var fields = new[] { typeof(ArgumentDocument), typeof(Graphviz.GraphvizLayout), typeof(Host) }
            .SelectMany(type => type.Assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);
        foreach (var descriptor in fields)
        {
            using var run = new CommandRun();
            Assert.Equal(0, run.Run("rules", descriptor.Code));
            Assert.StartsWith($"{descriptor.Name} ({descriptor.Code}, ", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rules_are_json_for_editors()
    {
        using var run = new CommandRun();
        Assert.Equal(0, run.Run("rules", "ARG021", "--json"));
        using var rules = JsonDocument.Parse(run.Out);
        Assert.Equal("bad-qualifier", Assert.Single(rules.RootElement.EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(0, run.Run("rules", "--json"));
        Assert.Contains("\"code\": \"ARG909\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_point_at_the_line()
    {
        using var run = new CommandRun(("map.arg", Twice));
        run.Run("check", "map.arg", "--diagnostics", "github");
        Assert.Contains("::warning file=map.arg,line=4,", run.Out, StringComparison.Ordinal);
    }
}
