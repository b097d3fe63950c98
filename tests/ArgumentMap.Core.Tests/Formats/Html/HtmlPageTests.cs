using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Html;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Formats.Html;

public sealed class HtmlPageTests
{
    [Fact]
    public void The_policy_allows_only_the_scripts_and_the_style_of_the_page()
    {
        var page = Page(Maps.Sample("bridge.arg"));
        var policy = Between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        Assert.Equal(
            $"default-src 'none'; script-src {Hash(Between(page, "<script>", "</script>"))} "
                + $"{Hash(Between(page, "<script type=\"module\">", "</script>"))}; style-src "
                + $"{Hash(Between(page, "<style>", "</style>"))}; img-src data:; base-uri 'none'; form-action 'none'",
            policy);
    }

    [Fact]
    public void The_policy_of_a_watched_page_allows_the_image_next_to_it()
    {
        using var stream = new MemoryStream();
        using var image = new MemoryStream();
        Of(Maps.Sample("bridge.arg")).WriteWatched(stream, "map.html.version.svg").Write(image);
        var page = Encoding.UTF8.GetString(stream.ToArray());
        var watch = page[page.IndexOf("<script type=\"module\" id=\"watch\"", StringComparison.Ordinal)..];
        var policy = Between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        Assert.Contains(Hash(Between(watch, ">", "</script>")), policy, StringComparison.Ordinal);
        Assert.Contains("img-src data: file: 'self';", policy, StringComparison.Ordinal);
        var version = int.Parse(Between(watch, "data-version=\"", "\""), CultureInfo.InvariantCulture);
        Assert.Equal(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{1 + (version / 4096)}\" height=\"{1 + (version % 4096)}\"/>\n",
            Encoding.UTF8.GetString(image.ToArray()));
        Assert.Equal("map.html.version.svg", Between(watch, "data-beacon=\"", "\""));
    }

    [Fact]
    public void A_page_that_is_not_watched_has_nothing_for_watching() =>
        Assert.DoesNotContain("beacon", Page(Maps.Sample("bridge.arg")), StringComparison.Ordinal);

    [Fact]
    public void A_page_leaves_out_days_that_it_cannot_pay_for()
    {
        var text = "claim c: C\n" + string.Concat(Enumerable.Range(0, 300).Select(i =>
            $"  premise p{i}: P\n    date: {2000 + (i % 25)}\n    source s{i} [C]: S{i}\n"));
        var graph = Maps.Parse(text).Graph;
        var whole = new Effort(long.MaxValue);
        var all = Write(whole);
        Assert.DoesNotContain("The slider leaves out", all, StringComparison.Ordinal);
        var some = Write(new Effort((long.MaxValue - whole.Left) * 2 / 3));
        Assert.Matches("The slider leaves out the last [0-9]+ days .*: scoring them would take more work than a page may take.", some);

        string Write(Effort effort)
        {
            using var stream = new MemoryStream();
            MapFormats.Html.Write(MapView.Of(graph, MapFormats.Html, RenderOptions.Default, out _, effort: effort)!, stream);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    [Fact]
    public void Nothing_in_a_page_comes_from_elsewhere()
    {
        // The script makes addresses of what it saves; that is a call, not a reference.
        var page = Page(Maps.Sample("north-korean-troops.arg")).Replace("ObjectURL(", "", StringComparison.Ordinal);
        foreach (var mark in (string[])["src=", "@import", "url(", "<link rel=\"stylesheet", " onclick", " style="])
            Assert.DoesNotContain(mark, page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    public void The_same_map_gives_the_same_bytes_under_every_culture(string culture)
    {
        foreach (var map in Maps.Samples)
        {
            var expected = Page(Maps.Sample(map));
            var old = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Equal(expected, Page(Maps.Sample(map)));
            }
            finally
            {
                CultureInfo.CurrentCulture = old;
            }
        }
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!-- <script> -->")]
    [InlineData("<img src=x onerror=alert(1)> & &lt;")]
    [InlineData("\" onmouseover=\"alert(1)' x='")]
    [InlineData("a\u2028b \u2029c")]
    [InlineData("{{data}} {{script}} }} {{")]
    [InlineData("]]> --> ${alert(1)} `x`")]
    public void A_hostile_text_does_not_break_out(string text)
    {
        var map =
            $"map: {text}\nclaim c [0.9]: {text}\n  note: {text}\n  by: {text}\n  x-y: {text}\n  source s: {text}\n    quote: {text}\n";
        var harmless = Page(Maps.Parse(map.Replace(text, "harmless", StringComparison.Ordinal)).Graph);
        var page = Page(Maps.Parse(map).Graph);
        Assert.Equal(Tags(WithoutPicture(harmless)), Tags(WithoutPicture(page)));
        // The longer text only takes more lines in the picture.
        Assert.Equal(Tags(Picture(harmless)).Order().Distinct(), Tags(Picture(page)).Order().Distinct());
        Assert.Equal(
            Hash(Between(harmless, "<script type=\"module\">", "</script>")),
            Hash(Between(page, "<script type=\"module\">", "</script>")));
        Assert.Equal(text, Data(page).GetProperty("nodes")[0].GetProperty("text").GetString());
        var island = Between(page, "id=\"data\">", "</script>");
        Assert.Equal(-1, island.AsSpan().IndexOfAny("<>&\u2028\u2029"));
    }

    [Fact]
    public void The_data_has_all_items_all_relations_and_the_scores_of_each_day()
    {
        var document = Maps.Sample("north-korean-troops.arg");
        var data = Data(Page(document));
        Assert.Equal(
            document.Graph.Nodes.Select(node => node.Id),
            data.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
        Assert.Equal(
            document.Graph.Relations.Select(relation => (relation.From, relation.To)),
            data
                .GetProperty("relations")
                .EnumerateArray()
                .Select(relation => (relation.GetProperty("from").GetInt32(), relation.GetProperty("to").GetInt32())));
        var strengths = new double[document.Graph.Nodes.Length];
        var states = new int[strengths.Length];
        var timeline = document.Timeline([.. Enumerable.Range(0, strengths.Length)]);
        var days = data.GetProperty("days").EnumerateArray().ToDictionary(day => day.GetProperty("day").GetString()!);
        foreach (var (name, day) in days)
        {
            for (var i = 0; i < day.GetProperty("nodes").GetArrayLength(); i++)
            {
                var node = day.GetProperty("nodes")[i].GetInt32();
                strengths[node] = day.GetProperty("strengths")[i].GetInt32() / 1e6;
                states[node] = day.GetProperty("states").GetString()![i] - '0';
            }

            if (timeline.Days.FirstOrDefault(scored => scored.Day.ToString() == name) is not { } expected)
                continue;
            for (var node = 0; node < strengths.Length; node++)
            {
                var score = expected.Scores[node];
                Assert.Equal(score.Counts, states[node] <= 2);
                if (score.Counts)
                    Assert.Equal(((int)score.Verdict, score.Strength), (states[node], Math.Round(strengths[node], 6)), (a, b) =>
                        a.Item1 == b.Item1 && Math.Abs(a.Item2 - b.Item2) < 1e-6);
            }
        }

        Assert.Equal(
            timeline.Days.Select(day => day.Day.ToString()).Append("2025-05-01"),
            days.Keys);
        Assert.Equal(days.Count - 1, data.GetProperty("own").GetInt32());
    }

    [Fact]
    public void The_sentences_are_those_that_explain_gives()
    {
        var document = Maps.Sample("stomach-ulcers.arg");
        var data = Data(Page(document));
        var own = data.GetProperty("days")[data.GetProperty("own").GetInt32()].GetProperty("why");
        Assert.NotEmpty(own.EnumerateObject());
        foreach (var sentence in own.EnumerateObject())
            Assert.Equal(
                document.Explain(document.Graph.Nodes[int.Parse(sentence.Name, CultureInfo.InvariantCulture)].Id)!.Sentence,
                sentence.Value.GetString());
    }

    [Fact]
    public void What_the_limits_leave_out_is_reported()
    {
        const string Map = "claim c: C\n  premise p: P\n    date: 2001\n  premise q: Q\n    date: 2002\n  premise r: R\n    date: 2003\n";
        var page = Page(Within(MapLimits.Default with { PageDays = 1, PageSentences = 3 }, Map));
        Assert.Contains(
            "<p class=\"notice\">The slider leaves out the last 2 days on which something changed: a page holds at most 1 days and "
                + "200,000 scores.</p>",
            page,
            StringComparison.Ordinal);
        Assert.Contains(
            "<p class=\"notice\">This page explains the strength of 3 items; &#39;argmap explain&#39; explains the other 1.</p>",
            page,
            StringComparison.Ordinal);
        // The day at the end of 2001 and the map as it is.
        Assert.Equal(2, Data(page).GetProperty("days").GetArrayLength());
        Assert.DoesNotContain("class=\"notice\"", Page(Maps.Valid(Map)), StringComparison.Ordinal);
        Assert.Equal(1, Data(Page(Within(MapLimits.Default with { PageScores = 3 }, Map))).GetProperty("days").GetArrayLength());
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(1_000_000, 30)]
    [InlineData(2_000_000, 31)]
    public void Sentences_stay_within_the_allowed_work(long effort, int explained)
    {
        var page = Page(Within(
            MapLimits.Default with { PageEffort = effort },
            "map: M\n  scoring: quadratic-energy\nclaim c: C\n"
                + string.Concat(Enumerable.Range(0, 30).Select(i => $"  premise p{i} [0.7]: P\n"))));
        Assert.Equal(explained, Data(page).GetProperty("days")[0].GetProperty("why").EnumerateObject().Count());
        var notice = $"the strength of {explained} items; &#39;argmap explain&#39; explains the other {31 - explained}.";
        Assert.Equal(explained < 31, page.Contains(notice, StringComparison.Ordinal));
    }

    [Fact]
    public void The_colours_of_the_picture_follow_the_page_and_its_words_stay()
    {
        var page = Page(Maps.Valid("claim c: fill=#1F4E8C\n"));
        Assert.Contains("fill=\"var(--claim-pale)\" stroke=\"var(--picture-frame)\"", page, StringComparison.Ordinal);
        Assert.Contains(">fill=#1F4E8C</text>", page, StringComparison.Ordinal);
        Assert.Contains("--claim-line: light-dark(#1F4E8C, #8AB8F5);", page, StringComparison.Ordinal);
        Assert.DoesNotContain("fill=\"#", Between(page, "<div id=\"stage\">", "</div>"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_comes_first_with_verdict_number_reasons_and_what_to_settle()
    {
        var page = Page(Maps.Sample("bridge.arg"));
        var body = page[page.IndexOf("<main>", StringComparison.Ordinal)..];
        string[] parts =
        [
            "as of 2025-03-01 · 6 statements · 4 sources", ">The bridge closed because of the flood</a></h2>",
            "<p class=\"verdict accepted\"><b>✓ accepted</b> 0.90, very likely (0.78–0.91)?</p>",
            "Firm: nothing that is still open would change the verdict. If no source held, it would be 0.50.", "<h3>Why</h3>",
            "<span class=\"change\">+0.15</span> <a href=\"#item:water-high\"", "<h3>Settle first</h3>",
            ">Repairs had already closed the bridge</a>: how likely is this by itself? Nobody has rated it.", "<nav id=\"outline\"",
            "<section id=\"picture\"",
        ];
        var places = parts.Select(part => body.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void The_bars_of_the_answer_add_up_to_its_number()
    {
        var document = Maps.Sample("north-korean-troops.arg");
        var answer = Between(Page(document), "<section id=\"answer\"", "</section>");
        var changes = answer.Split("class=\"change\">")[1..].Select(part =>
            double.Parse(part[..part.IndexOf('<', StringComparison.Ordinal)].Replace('−', '-'), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(7, changes.Count);
        Assert.Equal(document.Score()["soldiers-took-part"]!.Value.Strength, 0.5 + changes.Sum(), 0.04);
    }

    [Fact]
    public void Exclusive_answers_are_ranked()
    {
        var answer = Between(Page(Maps.Sample("outage.arg")), "<section id=\"answer\"", "</section>");
        Assert.Contains(">Only one of these answers can hold, the likeliest first:</p>", answer, StringComparison.Ordinal);
        var strengths = answer.Split("<p class=\"verdict ")[1..]
            .Select(part => double.Parse(part[(part.IndexOf("</b> ", StringComparison.Ordinal) + 5)..][..4], CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(4, strengths.Count);
        Assert.Equal(strengths.OrderDescending(), strengths);
        Assert.Contains(">Why: The disk of the order database was full</p>", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_assumed_is_named()
    {
        var answer = Between(Page(Maps.Valid("claim c: C\n  premise p [assumed]: P\n")), "<section id=\"answer\"", "</section>");
        Assert.Contains(
            "<h3>Rests on what is only assumed</h3>\n<ul class=\"settle\">\n<li><a href=\"#item:p\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_of_more_cards_than_a_page_holds_shows_the_first_levels_and_says_so()
    {
        var map = "claim c: C\n" + string.Concat(Enumerable.Range(0, 1200).Select(i => $"  premise p{i}: P\n    premise q{i}: Q\n"));
        var page = Page(Maps.Valid(map));
        Assert.Contains("The map shows 2,000 of 2,401 cards; the outline and the search have all.", page, StringComparison.Ordinal);
        Assert.Equal(2401, Between(page, "<nav id=\"outline\"", "</nav>").Split("data-item=\"").Length - 1);
        Assert.Equal(2000 * 6, Data(page).GetProperty("cards").GetArrayLength());
    }

    [Fact]
    public void A_chain_of_thousands_is_listed_whole_and_not_nested_too_deeply()
    {
        var map = new StringBuilder("claim c0: C\n");
        for (var i = 1; i < 300; i++)
            map.Append(' ', 2).Append(CultureInfo.InvariantCulture, $"premise c{i}: P\nclaim c{i}\n");
        var outline = Between(Page(Maps.Parse(map.ToString())), "<nav id=\"outline\"", "</nav>");
        var (depth, deepest) = (0, 0);
        foreach (var part in outline.Split('<'))
        {
            depth += part.StartsWith("ul", StringComparison.Ordinal) ? 1 : part.StartsWith("/ul", StringComparison.Ordinal) ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        Assert.InRange(deepest, 10, 42);
        Assert.Equal(0, depth);
        Assert.All(Enumerable.Range(0, 300), i => Assert.Single(outline.Split($"id=\"item:c{i}\"")[1..]));
    }

    [Fact]
    public void Errors_are_shown_above_what_could_be_read()
    {
        var page = Page(Maps.Parse("claim c: C\nclam <d>: D\n"));
        Assert.Contains(
            "<div class=\"problems\" role=\"alert\"><p>The map has errors. Below is what could be read.</p>\n<ul>\n<li "
                + "class=\"error\"><code>map.arg:2:1: error ARG001</code> &#39;clam&#39; is neither a keyword nor a property.",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_a_later_text_are_shown_above_the_last_good_map()
    {
        var broken = Maps.Parse("clam c: C\n");
        var page = Write(Of(Maps.Valid("claim c: Before\n")).With(broken.Diagnostics));
        Assert.Contains(
            "<p>The map as it is now cannot be shown. Below is the last version that could.</p>", page, StringComparison.Ordinal);
        Assert.Contains("map.arg:1:1: error ARG001", page, StringComparison.Ordinal);
        Assert.Contains("Before", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_outline_follows_the_cards_with_verdicts_and_sources()
    {
        var page = Page(
            Maps.Valid(
                "source q [A]: Q\nsection s: S\n  claim c [0.9]: C #t\n    note: N\n    premise p: P\n      objection o: O\n    premise p\n"
                    + "    source q\n  claim d: D\n"));
        Assert.Equal(
            """
            <ul>
            <li class="section" data-section="0"><span class="row"><span class="text" dir="auto">S</span> </span><ul>
            <li class="top claim" data-item="1" id="item:c"><a class="row" href="#item:c"><span class="kind">claim</span> <span class="text" dir="auto">C</span> <span class="rating">0.9</span> <span class="score accepted">✓ 0.90</span></a><span class="more" dir="auto">note: N · #t</span> <ul class="sources">
            <li class="of source" data-item="0" id="item:q"><a class="row" href="#item:q"><span class="text" dir="auto">Q</span> <span class="rating">A</span> <span class="score">1.00</span></a></li>
            </ul><ul>
            <li class="for premise" data-item="2" id="item:p"><a class="row" href="#item:p"><span class="sign">+</span> <span class="text" dir="auto">P</span> <span class="score undecided">? 0.50</span></a><ul>
            <li class="against objection" data-item="3" id="item:o"><a class="row" href="#item:o"><span class="sign">−</span> <span class="text" dir="auto">O</span> <span class="score undecided">? 0.50</span></a></li>
            </ul></li>
            <li class="for premise reference" data-item="2"><a class="row" href="#item:p"><span class="sign">+</span> <span class="kind">→</span> <span class="text" dir="auto">P</span> <span class="score undecided">? 0.50</span></a></li>
            </ul></li>
            <li class="top claim" data-item="4" id="item:d"><a class="row" href="#item:d"><span class="kind">claim</span> <span class="text" dir="auto">D</span> <span class="score undecided">? 0.50</span></a></li>
            </ul></li>
            </ul>

            """.ReplaceLineEndings("\n"),
            Between(page, "<h2 class=\"part\">All statements</h2>\n<noscript>\n", "</noscript>"));
    }

    [Fact]
    public void The_script_is_small() =>
        Assert.InRange(Between(Page(Maps.Valid("claim c: C\n")), "<script type=\"module\">", "</script>").Length, 1, 80_000);

    private static HtmlFormat Format => MapFormats.Html;

    private static HtmlPage Of(ArgumentDocument document, RenderOptions? options = null) =>
        new(document.View(Format, options, out _)!);

    private static ArgumentDocument Within(MapLimits limits, string map) => ArgumentDocument.Parse(new SourceText(map), limits: limits);

    private static string Page(ArgumentDocument document, RenderOptions? options = null) => Write(Of(document, options));

    /// <summary>The document without the diagnostics of its text.</summary>
    private static string Page(ArgumentGraph graph) => Write(new HtmlPage(MapView.Of(graph, Format, RenderOptions.Default, out _)!));

    private static string Write(HtmlPage page)
    {
        using var stream = new MemoryStream();
        page.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static JsonElement Data(string page) => JsonDocument.Parse(Between(page, "id=\"data\">", "</script>")).RootElement;

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Picture(string page) => Between(page, "<div id=\"stage\">", "</div>");

    private static string WithoutPicture(string page) => page.Replace(Picture(page), "", StringComparison.Ordinal);

    /// <summary>The tags of a page, in order.</summary>
    private static List<string> Tags(string page) =>
        [.. page.Split('<')[1..].Where(part => part.Length > 0 && (char.IsAsciiLetter(part[0]) || part[0] is '/' or '!'))
            .Select(part => part[..part.AsSpan().IndexOfAny(" >\n")])];

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"There is no {start}.");
        from += start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
