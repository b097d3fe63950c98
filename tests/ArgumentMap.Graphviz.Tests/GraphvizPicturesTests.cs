using System.Text;
using System.Xml;
using System.Xml.Linq;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Svg;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

using static VerifyXunit.Verifier;

namespace ArgumentMap.Graphviz.Tests;

public sealed class GraphvizPicturesTests
{
    private static readonly RenderOptions Graph = new() { Layout = PictureLayout.Graph };

    private static readonly string[] Elements = ["a", "desc", "ellipse", "g", "path", "polygon", "polyline", "svg", "text", "title"];

    /// <summary>Shared by all tests, as it is meant to be.</summary>
    private static readonly GraphvizLayout Layout = new(cache: null);

    /// <summary>So that no test fails on a busy machine.</summary>
    private static readonly LayoutLimits Patient = LayoutLimits.Default with { Time = TimeSpan.FromMinutes(5) };

    public static TheoryData<string> Names => ["bridge", "job-queue", "lost-ferry", "north-korean-troops", "stomach-ulcers"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_becomes_a_picture_of_all_its_items_and_relations(string map)
    {
        var document = Sample(map);
        var svg = Parse(Render(document));
        Assert.Equal(document.Graph.Nodes.Length, Groups(svg, "node"));
        Assert.Equal(document.Graph.Relations.Length, Groups(svg, "edge"));
        Assert.Empty(svg.DescendantsAndSelf().Select(element => element.Name.LocalName).Except(Elements));
        Assert.Equal(document.Graph.Title, svg.Element(svg.Name.Namespace + "title")!.Value);
        Assert.Equal(
            document.Graph.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal),
            svg.Descendants().Attributes("data-id").Select(id => id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(
            document.Graph.Relations.Select(relation =>
                $"edge {relation.Kind.Name()} {document.Graph.Nodes[relation.From].Id} {document.Graph.Nodes[relation.To].Id}")
                .Order(StringComparer.Ordinal),
            svg
                .Descendants()
                .Where(group => group.Attribute("data-from") is not null)
                .Select(group =>
                    $"{group.Attribute("class")!.Value} {group.Attribute("data-from")!.Value} {group.Attribute("data-to")!.Value}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task The_bridge() => Verify(Render(Sample("bridge"), new RenderOptions { Scores = ScoreOptions.Default }), "svg");

    [Fact]
    public void Many_at_once_are_the_same_to_the_byte()
    {
        var document = Sample("lost-ferry");
        var first = Render(document);
        Assert.All(Enumerable.Range(0, 24).AsParallel().Select(_ => Render(document)), svg => Assert.Equal(first, svg));
    }

    [Theory]
    [InlineData("\" onload=\"alert(1)")]
    [InlineData("<script>alert(1)</script> & <b>")]
    [InlineData("]]> <!-- --> %s %n \\N \\G \\l")]
    [InlineData("</text></svg><svg onload='x'>")]
    [InlineData("\\ \\\\ \\\\N \\\\\\G a\\")]
    [InlineData("水位 مستوى الماء 😀 a\u0301")]
    public void A_hostile_text_stays_text(string text)
    {
        var svg = Parse(Render(Document($"claim c: {text}\n  premise p: {text}"), new RenderOptions { Scores = ScoreOptions.Default }));
        Assert.Empty(svg.DescendantsAndSelf().Select(element => element.Name.LocalName).Except(Elements));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute =>
            attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        var shown = string.Concat(svg.Descendants(svg.Name.Namespace + "text").Select(part => part.Value + " "));
        foreach (var word in text.Split(' '))
            Assert.Contains(word, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graph")]
    [InlineData("node.b")]
    [InlineData("0-1")]
    [InlineData("水位")]
    public void An_id_is_only_a_name(string id) =>
        Assert.Equal(2, Groups(Parse(Render(Document($"claim {id}: C\n  premise p: P"))), "node"));

    [Fact]
    public void Only_links_to_the_web_and_mail_remain()
    {
        var svg = Parse(Render(Document("claim c: C\n  url: https://example.org/?a=1&b=2\n  premise p: P\n    url: mailto:a@example.org")));
        Assert.Equal(
            ["https://example.org/?a=1&b=2", "mailto:a@example.org"],
            svg.Descendants(svg.Name.Namespace + "a").Select(link => link.Attribute("href")!.Value));
        Assert.Equal(
            """
            <svg xmlns="http://www.w3.org/2000/svg" role="graphics-document document" aria-label="Argument map"><title>Argument map</title><desc>An argument map of 1 items and 0 relations. Claims: C</desc><g class="graph">
            <g class="node" data-id="c" role="img" aria-label="T"><title>told</title><text>T</text></g></g></svg>

            """,
            Cleaned("""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><script>x</script>"""
                + """<g id="g" class="graph"><g id="n" class="node" onclick="x"><title>c</title>"""
                + """<a xlink:href="javascript:x" xlink:title="told">"""
                + """<text style="x">T</text></a></g></g><image xlink:href="http://x"/></svg>"""));
    }

    [Fact]
    public void Items_are_read_in_the_order_of_the_outline_after_frames_and_lines()
    {
        var svg = Parse(Render(Document("section s: S\n  claim c: C\n    premise p: P\n      premise q: Q\n    premise r: R\nclaim d: D")));
        var graph = svg.Elements().Single(element => (string?)element.Attribute("class") == "graph");
        Assert.Equal(
            ["cluster", "edge support", "edge support", "edge support", "d", "c", "p", "q", "r"],
            graph.Elements(svg.Name.Namespace + "g")
                .Select(group => (string?)group.Attribute("data-id") ?? group.Attribute("class")!.Value));
        Assert.Equal(
            ["claim D", "claim C", "premise P; supports c", "premise Q; supports p", "premise R; supports c"],
            svg.Descendants().Where(group => group.Attribute("data-id") is not null).Select(group => group.Attribute("aria-label")!.Value));
    }

    [Fact]
    public void Two_pictures_in_a_page_do_not_share_ids() =>
        Assert.Empty(Parse(Render(Sample("bridge"), new RenderOptions { Legend = true })).DescendantsAndSelf().Attributes("id"));

    [Fact]
    public void Right_to_left_lines_are_marked_and_all_lines_are_centred_in_their_item()
    {
        var svg = Parse(Render(Document("claim c: מפלס המים\n  premise p: 水位很高")));
        var lines = svg.Descendants(svg.Name.Namespace + "text").ToList();
        Assert.Equal(["rtl"], lines.Where(line => line.Value == "מפלס המים").Select(line => (string?)line.Attribute("direction")));
        Assert.All(lines, line => Assert.Equal("middle", (string?)line.Attribute("text-anchor")));
    }

    [Fact]
    public void A_layout_that_nobody_waits_for_is_abandoned()
    {
        using var leaving = new CancellationTokenSource();
        leaving.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            Document(string.Concat(Enumerable.Range(0, 300).Select(i => $"claim c{i}: C\n  premise c{(i * 7 + 1) % 300}\n")))
                .Render(new SvgFormat(new GraphvizPictures(Layout)), Graph, cancellation: leaving.Token));
    }

    [Fact]
    public void A_layout_that_takes_too_long_is_reported()
    {
        static string Premise(int i, int j) => $"  premise c{(i * 7 + j * 13) % 150}x{j}: P\n    premise c{(i + j * 31) % 150}\n";
        static string Claim(int i) => $"claim c{i}: C{i}\n" + string.Concat(Enumerable.Range(1, 20).Select(j => Premise(i, j)));
        var dense = "claim c0: C\n" + string.Concat(Enumerable.Range(1, 150).Select(Claim));
        var (_, problem) = TryRender(Document(dense), LayoutLimits.Default with { Time = TimeSpan.FromMilliseconds(100) });
        Assert.Equal(
            "map.arg:1:1: error ARG909: The layout took longer than 0.1 s. Show a part of it with 'focus' and 'depth' or 'only', collapse "
                + "its sections with 'sections', or draw it as a tree with 'layout'.",
            problem!.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    public void A_layout_that_needs_too_much_memory_is_reported(int mebibytes)
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 1_000));
        var map = Document("claim c: C\n" + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"  premise p{i}: {words}\n")));
        var (_, problem) = TryRender(map, Patient with { Memory = mebibytes * 1024 * 1024 });
        Assert.Equal(
            $"map.arg:1:1: error ARG909: The layout needed more than {mebibytes} MiB of memory. Show a part of it with 'focus' and "
                + "'depth' or 'only', collapse its sections with 'sections', or draw it as a tree with 'layout'.",
            problem!.ToString());
    }

    [Fact]
    public void A_map_with_too_many_items_is_reported()
    {
        var (svg, problem) = TryRender(Document("claim c: C\n  premise p: P\n  premise q: Q\n"), Patient with { Items = 4 });
        Assert.Equal("", svg);
        Assert.Equal(
            "map.arg:1:1: error ARG909: A picture may have at most 4 items and relations; this one would have 5. Show a part of it with "
                + "'focus' and "
                + "'depth' or 'only', collapse its sections with 'sections', or draw it as a tree with 'layout'.",
            problem!.ToString());
    }

    [Fact]
    public void The_compiled_module_is_kept_and_a_corrupt_one_is_compiled_again()
    {
        var folder = Directory.CreateTempSubdirectory("argmap-layout-").FullName;
        try
        {
            var first = RenderWithCache(folder);
            var file = Assert.Single(Directory.GetFiles(folder));
            File.WriteAllText(file, "spoilt");
            Assert.Equal(first, RenderWithCache(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_created_does_no_harm() =>
        Assert.StartsWith("<svg ", RenderWithCache("/proc/nowhere"), StringComparison.Ordinal);

    private static string Cleaned(string svg)
    {
        using var stream = new MemoryStream();
        SvgCleaner.Write(Encoding.UTF8.GetBytes(svg), new Narration(Document("claim c: C").Graph), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string RenderWithCache(string folder)
    {
        using var layout = new GraphvizLayout(folder);
        return Document("claim c: C").Render(new SvgFormat(new GraphvizPictures(layout)), Graph).Text;
    }

    private static string Render(ArgumentDocument document, RenderOptions? options = null)
    {
        var (svg, problem) = TryRender(document, Patient, options);
        Assert.Null(problem?.ToString());
        return svg;
    }

    private static (
        string Svg, Diagnostic? Problem) TryRender(ArgumentDocument document, LayoutLimits limits, RenderOptions? options = null)
    {
        var rendering = document.Render(
            new SvgFormat(new GraphvizPictures(Layout, limits)), (options ?? RenderOptions.Default) with { Layout = PictureLayout.Graph });
        return (rendering.Text, rendering.Problem);
    }

    private static ArgumentDocument Document(string text)
    {
        var document = ArgumentDocument.Parse(new SourceText(text, "map.arg"));
        Assert.Empty(document.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return document;
    }

    private static ArgumentDocument Sample(string name) => Document(Samples.Read(name));

    private static XElement Parse(string svg)
    {
        using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader).Root!;
    }

    private static int Groups(XElement svg, string kind) =>
        svg.Descendants(svg.Name.Namespace + "g").Count(group => ((string?)group.Attribute("class"))?.Split(' ')[0] == kind);
}
