using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ArgumentMap.Diagnostics;
using ArgumentMap.Rendering;
using ArgumentMap.Scoring;
using ArgumentMap.Text;
using static VerifyXunit.Verifier;

namespace ArgumentMap.Graphviz.Tests;

public sealed class SvgRendererTests
{
    private static readonly string[] Elements = ["a", "desc", "ellipse", "g", "path", "polygon", "polyline", "svg", "text", "title"];

    /// <summary>One for all tests: it is made to be shared.</summary>
    private static readonly GraphvizLayout Layout = new(cache: null);

    private static readonly string Arguments = Path.GetFullPath(Path.Combine(SourceFolder(), "..", "..", "arguments"));

    public static TheoryData<string> Samples => ["bridge", "job-queue", "lost-ferry", "north-korean-troops", "stomach-ulcers"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_becomes_a_picture_of_all_its_items_and_relations(string map)
    {
        var document = Sample(map);
        var svg = Parse(Render(document));
        Assert.Equal(document.Graph.Nodes.Length, Groups(svg, "node"));
        Assert.Equal(document.Graph.Relations.Length, Groups(svg, "edge"));
        Assert.Empty(svg.DescendantsAndSelf().Select(element => element.Name.LocalName).Except(Elements));
        Assert.Equal(document.Graph.Title, svg.Element(svg.Name.Namespace + "title")!.Value);
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
    [InlineData("水位 مستوى الماء 😀 a\u0301")]
    public void A_hostile_text_stays_text(string text)
    {
        var svg = Parse(Render(Document($"claim c: {text}\n  premise p: {text}")));
        Assert.Empty(svg.DescendantsAndSelf().Select(element => element.Name.LocalName).Except(Elements));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        var shown = string.Concat(svg.Descendants(svg.Name.Namespace + "text").Select(part => part.Value + " "));
        foreach (var word in text.Split(' '))
            Assert.Contains(word, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graph")]
    [InlineData("node.b")]
    [InlineData("0-1")]
    [InlineData("水位")]
    public void An_id_is_only_a_name(string id) => Assert.Equal(2, Groups(Parse(Render(Document($"claim {id}: C\n  premise p: P"))), "node"));

    [Fact]
    public void Only_links_to_the_web_and_mail_remain()
    {
        var svg = Parse(Render(Document("claim c: C\n  url: https://example.org/?a=1&b=2\n  premise p: P\n    url: mailto:a@example.org")));
        Assert.Equal(["https://example.org/?a=1&b=2", "mailto:a@example.org"], svg.Descendants(svg.Name.Namespace + "a").Select(link => link.Attribute("href")!.Value));
        using var stream = new MemoryStream();
        SvgCleaner.Write(
            """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><script>x</script><g class="node" onclick="x"><title>n</title><a xlink:href="javascript:x" xlink:title="told"><text style="x">T</text></a></g><image xlink:href="http://x"/></svg>"""u8.ToArray(),
            "T", "D", stream);
        Assert.Equal(
            """<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="map-title map-description"><title id="map-title">T</title><desc id="map-description">D</desc><g class="node"><title>told</title><text>T</text></g></svg>""" + "\n",
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_layout_that_takes_too_long_is_told()
    {
        var dense = "claim c0: C\n" + string.Concat(Enumerable.Range(1, 150).Select(i => $"claim c{i}: C{i}\n{string.Concat(Enumerable.Range(1, 20).Select(j => $"  premise c{(i * 7 + j * 13) % 150}x{j}: P\n    premise c{(i + j * 31) % 150}\n"))}"));
        var (_, problem) = TryRender(Document(dense), LayoutLimits.Default with { Time = TimeSpan.FromMilliseconds(100) });
        Assert.Equal("map.arg:1:1: error ARG909: The layout took longer than 0.1 s. Show a part of it with --focus and --depth or --only, collapse its sections with --sections collapsed, or render the map as md, which needs no layout.", problem!.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    public void A_layout_that_needs_too_much_memory_is_told(int mebibytes)
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 1_000));
        var map = Document("claim c: C\n" + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"  premise p{i}: {words}\n")));
        var (_, problem) = TryRender(map, LayoutLimits.Default with { Memory = mebibytes * 1024 * 1024 });
        Assert.Equal($"map.arg:1:1: error ARG909: The layout needed more than {mebibytes} MiB of memory. Show a part of it with --focus and --depth or --only, collapse its sections with --sections collapsed, or render the map as md, which needs no layout.", problem!.ToString());
    }

    [Fact]
    public void A_map_with_too_many_items_is_told()
    {
        var (svg, problem) = TryRender(Document("claim c: C\n  premise p: P\n  premise q: Q\n"), LayoutLimits.Default with { Items = 4 });
        Assert.Equal("", svg);
        Assert.Equal("map.arg:1:1: error ARG909: A picture may have 4 items and relations; this would have 5. Show a part of it with --focus and --depth or --only, collapse its sections with --sections collapsed, or render the map as md, which needs no layout.", problem!.ToString());
    }

    [Fact]
    public void The_compiled_module_is_kept_and_one_that_is_spoilt_made_anew()
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
    public void A_folder_that_cannot_be_had_does_no_harm() => Assert.StartsWith("<svg ", RenderWithCache("/proc/nowhere"), StringComparison.Ordinal);

    private static string RenderWithCache(string folder)
    {
        using var layout = new GraphvizLayout(folder);
        using var stream = new MemoryStream();
        Assert.Null(new SvgRenderer(layout).Render(Document("claim c: C"), RenderOptions.Default, stream));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Render(ArgumentDocument document, RenderOptions? options = null)
    {
        var (svg, problem) = TryRender(document, LayoutLimits.Default, options);
        Assert.Null(problem?.ToString());
        return svg;
    }

    private static (string Svg, Diagnostic? Problem) TryRender(ArgumentDocument document, LayoutLimits limits, RenderOptions? options = null)
    {
        using var stream = new MemoryStream();
        var problem = new SvgRenderer(Layout, limits).Render(document, options ?? RenderOptions.Default, stream);
        return (Encoding.UTF8.GetString(stream.ToArray()), problem);
    }

    private static ArgumentDocument Document(string text)
    {
        var document = ArgumentDocument.Parse(new SourceText(text, "map.arg"));
        Assert.Empty(document.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return document;
    }

    private static ArgumentDocument Sample(string name) => Document(File.ReadAllText(Path.Combine(Arguments, name + ".arg")));

    private static XElement Parse(string svg)
    {
        using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader).Root!;
    }

    private static int Groups(XElement svg, string kind) => svg.Descendants(svg.Name.Namespace + "g").Count(group => (string?)group.Attribute("class") == kind);

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
