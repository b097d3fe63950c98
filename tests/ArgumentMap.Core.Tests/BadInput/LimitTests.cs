using System.Globalization;
using System.Text;
using ArgumentMap.Formats;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.BadInput;

public sealed class LimitTests
{
    [Fact]
    public void A_line_of_ten_million_characters_is_not_read()
    {
        var source = "claim a: A\n  premise: " + new string('x', 10_000_000) + "\n  premise b: B";
        var document = Maps.Parse(source);
        Assert.Equal(
            ["map.arg:2:1: error ARG902: The line is 10,000,011 characters long; at most 100,000 are read. "
                + "Divide it with lines that begin with '|'."],
            document.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(["a", "b"], document.Graph.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void Two_hundred_thousand_levels_are_cut_off_with_a_single_message()
    {
        // One column per level would take 20 GB of blanks, so the depth repeats after 400 levels.
        var source = new StringBuilder("claim a: A\n");
        for (var i = 0; i < 200_000; i++)
            source.Append(' ', 1 + (i % 400)).Append("premise: P\n");
        var document = ArgumentDocument.Parse(new SourceText(source.ToString(), "map.arg"));
        Assert.Equal(500, document.Diagnostics.Length);
        Assert.Equal(
            "map.arg:201:201: error ARG903: Items are nested more than 200 deep; what is nested deeper is not read. Declare this one "
                + "elsewhere and refer to it.",
            document.Diagnostics[0].ToString());
    }

    [Fact]
    public void A_hundred_thousand_errors_are_counted_and_the_first_are_shown()
    {
        var document = Maps.Parse(string.Concat(Enumerable.Repeat("clam a: A\n", 100_000)));
        Assert.Equal(1001, document.Diagnostics.Length);
        Assert.Equal(
            "map.arg:1001:1: error ARG906: There are 99,000 more; the first 1000 are shown. Fix those and check again.",
            document.Diagnostics[^1].ToString());
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_claims_is_read_and_rendered()
    {
        var source = new StringBuilder(Maps.Published);
        for (var i = 0; i < 100_000; i++)
            source.Append(CultureInfo.InvariantCulture, $"claim c{i}: C\n  premise c{i + 1}\n");
        source.Append("claim c100000: C\n");
        var document = Maps.Valid(source.ToString());
        Assert.Equal(100_000, document.Graph.Relations.Length);
        foreach (var format in MapFormats.Core.All)
            Assert.Null(document.Render(format, Stream.Null));
    }

    [Fact]
    public void A_ring_of_claims_is_read_and_rendered()
    {
        var document = Maps.Valid(
            Maps.Published + "claim a: A\n  premise b\nclaim b: B\n  premise c\nclaim c: C\n  premise a\n");
        foreach (var format in MapFormats.Core.All)
            Assert.NotEmpty(document.Render(format).Text);
    }

    [Fact]
    public void A_hundred_thousand_statements_with_the_same_text_get_different_ids()
    {
        var document = Maps.Valid("claim a: A\n" + string.Concat(Enumerable.Repeat("  premise: The same\n", 100_000)));
        Assert.Equal(100_001, document.Graph.Nodes.Select(node => node.Id).Distinct().Count());
    }

    [Fact]
    public void A_thousand_misspelt_references_among_a_hundred_thousand_ids_are_reported_in_time()
    {
        var source = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
            source.Append(CultureInfo.InvariantCulture, $"claim statement-{i}: S\n");
        for (var i = 0; i < 2_000; i++)
            source.Append(CultureInfo.InvariantCulture, $"claim statemint-{i}\n");
        Assert.Equal(1001, Maps.Parse(source.ToString()).Diagnostics.Length);
    }

    [Fact]
    public void Every_limit_is_a_setting_and_says_what_to_do()
    {
        const string Source = "include: a.arg\nclaim a: A\n  premise b: B\n    premise c: C\n  premise d: D";
        var files = new Dictionary<string, string> { ["a.arg"] = "include: b.arg", ["b.arg"] = "" };
        Assert.Equal(
            "error ARG901: The file has 72 bytes; at most 50 are read. Divide it and include the parts.",
            Report(new MapLimits { FileLength = 50 }));
        Assert.Equal(
            "error ARG902: The line is 16 characters long; at most 15 are read. Divide it with lines that begin with '|'.",
            Report(new MapLimits { LineLength = 15 }));
        Assert.Equal(
            "error ARG903: Items are nested more than 2 deep; what is nested deeper is not read. Declare this one elsewhere and refer to "
                + "it.\n"
            + "error ARG905: A map may have at most 1,000 files, nested 2 deep; 'b.arg' is not read.",
            Report(new MapLimits { Depth = 2 }));
        Assert.Equal(
            "error ARG904: The file has more than 3 lines; the rest is not read. Divide it and include the parts.",
            Report(new MapLimits { Lines = 3 }));
        Assert.Equal(
            "error ARG905: A map may have at most 2 files, nested 200 deep; 'b.arg' is not read.", Report(new MapLimits { Files = 2 }));

        string Report(MapLimits limits)
        {
            var document = ArgumentDocument.Parse(Encoding.UTF8.GetBytes(Source), "map.arg", files, limits);
            return string.Join('\n', document.Diagnostics.Select(diagnostic => diagnostic.ToString().Split(": ", 2)[1]));
        }
    }
}
