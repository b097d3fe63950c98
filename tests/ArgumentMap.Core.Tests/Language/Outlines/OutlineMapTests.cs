using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Outlines;
using ArgumentMap.Limits;
using CsCheck;

namespace ArgumentMap.Core.Tests.Language.Outlines;

public sealed class OutlineMapTests
{
    [Theory]
    [InlineData("# T\n- a b\n  - c d\n", "claim: a b\n  premise [open]: c d\n")]
    [InlineData("a b\n\tc d\n\t\te f\n\tg h", "claim: a b\n  premise: c d\n    premise [open]: e f\n  premise [open]: g h\n")]
    [InlineData(
        "- a b\n   * But c\n   * however, d\n   * AGAINST e\n",
        "claim [open]: a b\n  objection [open]: But c\n  objection [open]: however, d\n  objection [open]: AGAINST e\n")]
    [InlineData("- a b\n  - butter\n", "claim: a b\n  premise [open]: butter\n")]
    [InlineData(
        "- a b\n  - Con: c\n  - **Pro:** d\n  - (con) e\n  - Con – f\n",
        "claim: a b\n  objection [open]: c\n  premise [open]: d\n  objection [open]: e\n  objection [open]: f\n")]
    [InlineData("- a b\n  − c\n", "claim [open]: a b\n  objection [open]: c\n")]
    [InlineData("- a b\n  + c\n    - d\n  - e\n", "claim: a b\n  premise [open]: c\n    objection [open]: d\n  objection [open]: e\n")]
    [InlineData(
        "- a b\n  - Pros\n    - c\n      - d\n  - Cons:\n    - e\n",
        "claim: a b\n  premise: c\n    premise [open]: d\n  objection [open]: e\n")]
    [InlineData(
        "1. a\n1.1. Pro: b\n1.1.1. Con: c\n1.2. Con: d\n2. e\n",
        "claim: a\n  premise [open]: b\n    objection [open]: c\n  objection [open]: d\n\nclaim [open]: e\n")]
    [InlineData("1 a\n1.1 b\n1.2 c\n", "claim [open]: 1 a\n\nclaim [open]: 1.1 b\n\nclaim [open]: 1.2 c\n")]
    [InlineData(
        "1. a\n1.1 b\n1.2 c\n1.2.1 d\n1.4 million",
        "claim: a\n  premise [open]: b\n  premise: c\n    premise [open]: d 1.4 million\n")]
    [InlineData("- [ ] a\n  - [x] b\n", "claim: a\n  premise [open]: b\n")]
    [InlineData("> - a\n>   - b\n", "claim: a\n  premise [open]: b\n")]
    [InlineData("(1) a\n  a) b\n  b) c\n", "claim: a\n  premise [open]: b\n  premise [open]: c\n")]
    [InlineData("- 1984 was long\n- 2024. It ended\n", "claim [open]: 1984 was long\n\nclaim [open]: 2024. It ended\n")]
    [InlineData(
        "- Where to?\n  - Here\n    - a\n  - There\n",
        "question: Where to?\n  claim: Here\n    premise [open]: a\n  claim [open]: There\n")]
    [InlineData("- Where to?\n", "question: Where to?\n  claim [open]: Replace this with an answer\n")]
    [InlineData("- a b\n  - is it?\n  - c\n", "claim: a b\n  // is it?\n  premise [open]: c\n")]
    [InlineData(
        "- a b\n  goes on\n\n  and on\n\nA paragraph\n- c\n",
        "claim [open]: a b goes on and on\n\n// A paragraph\n\nclaim [open]: c\n")]
    [InlineData(
        "# A\n- a\n# B\n- b\n## C\n- c\n",
        "section: A\n  claim [open]: a\n\nsection: B\n  claim [open]: b\n\n  section: C\n    claim [open]: c\n")]
    [InlineData("- #tag #other\n", "claim [open]: tag #tag #other\n")]
    [InlineData("- a   b\tc\n", "claim [open]: a b c\n")]
    [InlineData(
        "- allow many-theses: no\n\nallow many-theses: no\n",
        "claim [open]: allow many-theses: no\n\n// – allow many-theses: no\n")]
    public void A_list_becomes_a_map(string outline, string expected) => Assert.Equal(expected, Items(outline));

    [Theory]
    [InlineData("- a (https://x.example/r).\n", "claim: a.\n  source: https://x.example/r\n    url: https://x.example/r\n")]
    [InlineData("- word: https://x.example/r\n", "claim: word\n  source: https://x.example/r\n    url: https://x.example/r\n")]
    [InlineData(
        "- see https://x.example/r\n",
        "claim: see https://x.example/r\n  source: https://x.example/r\n    url: https://x.example/r\n")]
    [InlineData("- a (https://x.example/r_(s))\n", "claim: a\n  source: https://x.example/r_(s)\n    url: https://x.example/r_(s)\n")]
    [InlineData("- a [b](https://x.example/r \"c\") d\n", "claim: a b (c) d\n  source: b (c)\n    url: https://x.example/r\n")]
    [InlineData("- a\n  - <https://x.example/r>\n", "claim: a\n  source: https://x.example/r\n    url: https://x.example/r\n")]
    [InlineData("- a\n  - [b c](https://x.example/r)\n", "claim: a\n  source: b c\n    url: https://x.example/r\n")]
    [InlineData("- a\n  - Source: b c\n", "claim: a\n  source: b c\n")]
    [InlineData("- a\n  - Source: b c, https://x.example/r\n", "claim: a\n  source: b c\n    url: https://x.example/r\n")]
    [InlineData("- a https:// http\n", "claim [open]: a https:// http\n")]
    [InlineData("- a? https://x.example/r?\n  - b\n", "question: a? https://x.example/r?\n  claim [open]: b\n")]
    [InlineData(
        "- aaaaa https://x.example/r\n  - [b](https://x.example/r)\n  - bbbbb https://x.example/r\n    - [c](https://x.example/r)\n",
        "claim: aaaaa\n  source source-1: https://x.example/r\n    url: https://x.example/r\n  // b\n"
            + "  premise: bbbbb\n    source source-1\n    // c\n")]
    public void Addresses_become_sources(string outline, string expected) => Assert.Equal(expected, Items(outline));

    [Theory]
    [InlineData("# T\n- a\n", "T")]
    [InlineData("T\n=\n===\n- a\n", "T =")]
    [InlineData("T\n---\n\n- a\n", "T")]
    [InlineData("T\n---\n\n- a\nS\n---\n- b\n", "What is at issue")]
    [InlineData("Discussion Title: T\n\n1. a\n1.1. Pro: b", "T")]
    [InlineData("---\ntitle: T\n---\n- a\n", "T")]
    [InlineData("Intro\n- a\n", "Intro")]
    [InlineData("- a\n", "What is at issue")]
    public void A_title_is_found(string outline, string title) =>
        Assert.StartsWith($"map: {title}\n", Map(outline), StringComparison.Ordinal);

    [Fact]
    public void A_title_that_is_given_comes_first() => Assert.StartsWith(
        "map: Mine\n  description: Theirs\n\n",
        OutlineMap.Of("# Theirs\n- a\n"u8, "o.md", "Mine", MapLimits.Default).Text,
        StringComparison.Ordinal);

    [Fact]
    public void Pros_and_cons_of_a_title_bear_on_a_claim_that_is_made_of_it() => Assert.Equal(
        """
        // To decide: as which statement do the points below speak for or against this?
        claim main-claim: Should we move?
          premise [open]: cheap

        section: Background
          claim [open]: we moved once

        claim main-claim
          objection [open]: far

        """,
        Items("# Should we move?\n## Pros\n- cheap\n## Background\n- we moved once\n## Cons\n- far\n"));

    [Fact]
    public void What_is_still_to_be_decided_is_said_where_it_comes_up()
    {
        Assert.DoesNotContain("//", Map("- Where?\n"), StringComparison.Ordinal);
        var map = Map("- a\n  - b\n    - but c\n  - d https://x.example/r\n");
        foreach (var word in (string[])["[open]", "'argument:'", "'undercut'", "'source [B]: …'"])
            Assert.Contains(word, map, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n \r\n")]
    [InlineData("# T\n## A\n---\n")]
    [InlineData("- \n  *\n1.\n")]
    [InlineData("- https://x.example/r\n")]
    public void An_outline_without_points_is_refused(string outline)
    {
        var map = OutlineMap.Of(Encoding.UTF8.GetBytes(outline), "o.md", null, MapLimits.Default);
        Assert.Null(map.Text);
        Assert.StartsWith("'o.md' has no points to make claims of. ", map.Problem, StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string> NoTexts => new()
    {
        { [0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20], "o.md:1:1: error ARG017: The file contains binary data" },
        { [0xFF, 0xFE, 0x2D, 0], "o.md:1:1: error ARG017: The file is encoded in UTF-16" },
        { [0x2D, 0x20, 0xE4], "o.md:1:3: error ARG016: Byte 3" },
        { "- a\n- b\u0007\n"u8.ToArray(), "o.md:2:4: error ARG013: The control character U+0007" },
        { "- a\r- b"u8.ToArray(), "o.md:1:4: error ARG015: A carriage return" },
    };

    [Theory]
    [MemberData(nameof(NoTexts))]
    public void What_is_not_text_is_refused(byte[] outline, string problem)
    {
        var map = OutlineMap.Of(outline, "o.md", null, MapLimits.Default);
        Assert.Null(map.Text);
        Assert.StartsWith(problem, map.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_refused() => Refused(
        "- a\n- " + new string('b', 10_000_000), MapLimits.Default, "o.md:2:1: error ARG902: The line is 10,000,002 characters long");

    [Fact]
    public void A_word_that_leaves_no_room_for_its_keyword_is_refused() => Refused(
        new string('b', 100_000), MapLimits.Default, "'o.md' would make a map that is larger than the limits allow");

    [Fact]
    public void Too_many_lines_are_refused() => Refused(
        string.Concat(Enumerable.Repeat("- a\n", 10)), MapLimits.Default with { Lines = 9 }, "o.md:10:1: error ARG904");

    [Fact]
    public void Too_large_an_outline_is_refused() => Refused("- a\n", MapLimits.Default with { FileLength = 3 }, "o.md:1:1: error ARG901");

    [Fact]
    public void Too_deep_an_outline_is_refused() => Refused(
        Deep(4_000), MapLimits.Default, "o.md:201:1: error ARG903: This is nested too deep for a map of at most 200 levels");

    [Theory]
    [InlineData(200, 0)]
    [InlineData(198, 2)]
    public void The_deepest_outline_allowed_makes_a_map(int depth, int levelsOfSource)
    {
        var outline = Deep(depth - 1) + new string(' ', depth - 1) + (levelsOfSource > 0 ? "- word: https://x.example/r\n" : "- a\n");
        Assert.Empty(Maps.Parse(Map(outline)).Diagnostics);
    }

    [Fact]
    public void Nothing_recurses_with_depth()
    {
        var map = OutlineMap.Of(Encoding.UTF8.GetBytes(Deep(3_000)), "o.md", null, MapLimits.Default with { Depth = 1_000_000 });
        Assert.Equal(2_999, map.Text!.Split("premise").Length - 1);
    }

    [Fact]
    public void A_hundred_thousand_numbered_points_are_read()
    {
        var outline = string.Concat(
            Enumerable.Range(1, 100_000).Select(i => $"{string.Join('.', Enumerable.Repeat("1", 1 + (i % 30)))}. a\n"));
        Assert.Equal("", OutlineMap.Of(Encoding.UTF8.GetBytes(outline), "o.md", null, MapLimits.Default).Problem);
    }

    [Theory]
    [InlineData("[a](http://x ")]
    [InlineData("http://")]
    [InlineData("http://[http://")]
    [InlineData("<http://x> (http://y) ")]
    [InlineData("[[[]](")]
    public void Work_grows_with_the_length_alone(string part)
    {
        var line = string.Concat(Enumerable.Repeat(part, 90_000 / part.Length));
        var outline = $"- {line}\n" + string.Concat(Enumerable.Repeat($"  {line}\n", 100));
        OutlineMap.Of(Encoding.UTF8.GetBytes(outline), "o.md", null, MapLimits.Default);
    }

    private static readonly string[] Starts =
    [
        "- ", "- ", "- ", "* ", "+ ", "• ", "− ", "– ", "1. ", "2) ", "1.1. ", "1.2. ", "1.1.1. ", "1.1 ", "a) ", "", "", "# ",
        "## ", "### ", "> ",
        "- [ ] ", "- [x] ", "---", "===", "```", "| ", "// ", "- Pro: ", "- Con: ", "- **Con:** ", "Source: ", "- Pros",
        "- Cons:", "# Pros", "## Cons",
        "title: ", "- but ", "- However, ",
    ];

    private static readonly string[] Middles =
    [
        " ", " ", " ", "  ", "\t", ", ", ": ", " – ", "? ", ". ", " (", ") ", " [", "] ", " \"", "\" ", " #", "#", "|", "//", "/",
        "\\", "**", "_", " https://",
        " http://h.example/", " (https://h.example/a)", " <https://h.example/a>", " [", "](https://h.example/b)", "](", "\u00A0",
        "\uFEFF", "：", "日", "e\u0301",
        "allow ", "[open] ", "claim ", "é",
    ];

    /// <summary>Outlines in which every word has a number of its own.</summary>
    private static readonly Gen<string> Outlines = Gen.Select(
        Gen.Int[0, 4],
        Gen.Int[0, Starts.Length - 1],
        Gen.Int[0, Middles.Length - 1].Array[0, 6],
        Gen.Bool,
        (indentation, start, middles, asks) => (indentation, start, middles, asks))
        .Array[0, 20]
        .Select(lines =>
        {
            var (text, words) = (new StringBuilder(), 0);
            foreach (var (indentation, start, middles, asks) in lines)
            {
                text.Append(' ', indentation * 2).Append(Starts[start]);
                foreach (var middle in middles)
                    text.Append("word").Append(words++).Append(Middles[middle]);
                text.Append(asks ? "?\n" : "\n");
            }

            return text.ToString();
        });

    [Fact]
    public void Any_outline_becomes_a_map_without_errors_in_canonical_form_that_keeps_every_word() => Outlines.Sample(
        outline =>
        {
            var made = OutlineMap.Of(Encoding.UTF8.GetBytes(outline), "o.md", null, MapLimits.Default);
            if (made.Text is not { } map)
                return made.Problem.Contains("has no points", StringComparison.Ordinal);
            var document = Maps.Parse(map);
            return document.Check().All(diagnostic => diagnostic.Severity != Severity.Error)
                && Formatter.Format(document.Trees[0]) == map
                && WordsOf(outline).IsSubsetOf(WordsOf(map));
        },
        iter: 3_000);

    [Fact]
    public void Any_text_makes_a_map_without_errors_or_a_message() => Gen.String.Sample(text =>
    {
        var made = OutlineMap.Of(Encoding.UTF8.GetBytes(text), "o.md", null, MapLimits.Default);
        return made.Text is { } map
            ? Maps.Parse(map).Check().All(diagnostic => diagnostic.Severity != Severity.Error)
            : made.Problem.Length > 0;
    });

    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf("word", StringComparison.Ordinal); at >= 0; at = text.IndexOf("word", at + 1, StringComparison.Ordinal))
        {
            var end = at + 4;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            words.Add(text[at..end]);
        }

        return words;
    }

    private static void Refused(string outline, MapLimits limits, string problem)
    {
        var map = OutlineMap.Of(Encoding.UTF8.GetBytes(outline), "o.md", null, limits);
        Assert.Null(map.Text);
        Assert.StartsWith(problem, map.Problem, StringComparison.Ordinal);
    }

    private static string Deep(int depth) => string.Concat(Enumerable.Range(0, depth).Select(i => new string(' ', i) + "- a\n"));

    private static string Map(string outline)
    {
        var map = OutlineMap.Of(Encoding.UTF8.GetBytes(outline), "o.md", null, MapLimits.Default);
        Assert.Equal("", map.Problem);
        Assert.Equal(map.Text, Formatter.Format(Maps.Parse(map.Text!).Trees[0]));
        return map.Text!;
    }

    /// <summary>The map without its title and what is to be decided about all of it.</summary>
    private static string Items(string outline)
    {
        var map = Map(outline);
        var rest = map[(map.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        while (rest.StartsWith("// To decide: ", StringComparison.Ordinal)
            && !rest.StartsWith("// To decide: as", StringComparison.Ordinal))
            rest = rest[(rest.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        return rest.TrimStart('\n');
    }
}
