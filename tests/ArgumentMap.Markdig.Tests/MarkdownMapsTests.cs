using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ArgumentMap.Formats;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using Markdig;
using Markdig.Syntax;

namespace ArgumentMap.Markdig.Tests;

public sealed class MarkdownMapsTests
{
    private const string Map = "claim safe [likely]: The well is safe\n  premise test [0.8]: The laboratory found \"nothing\" <b>\n";

    [Fact]
    public void A_block_is_drawn_in_the_page_as_the_command_line_draws_it() => Assert.Equal(
        "<p>Before</p>\n<figure class=\"argument-map\">\n"
            + ArgumentDocument.Parse(Map).Render(MapFormats.Svg, new RenderOptions { Scores = ScoreOptions.Default }).Text
            + "</figure>\n<p>After</p>\n",
        Html($"Before\n\n```arg\n{Map}```\n\nAfter\n"));

    [Fact]
    public void Options_follow_the_language_and_those_of_a_block_come_first()
    {
        var document = ArgumentDocument.Parse(Map);
        var dark = new RenderOptions { Theme = Theme.Dark, Legend = true };
        Assert.Contains(
            document.Render(MapFormats.Svg, dark).Text,
            Html($"```arg theme=dark legend\n{Map}```\n", new MapBlockOptions { Options = "theme=print" }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Other_blocks_stay_as_they_are()
    {
        const string Page = "```argument\nclaim a: A\n```\n\n```\nclaim a: A\n```\n\n    claim a: A\n\n```ARG\nx\n```\n";
        Assert.Equal(Markdown.ToHtml(Page), Html(Page));
    }

    [Fact]
    public void What_is_wrong_is_said_with_its_place_in_the_page_above_the_text() => Assert.Equal(
        """
        <p>One</p>
        <div class="argument-map-errors">
        <p>This map cannot be drawn:</p>
        <ul>
        <li>Line 4, column 13: 'likly' is not a credence. Did you mean 'likely'? (ARG021)</li>
        </ul>
        <pre><code class="language-arg">claim safe [likly]: &lt;script&gt;alert(1)&lt;/script&gt; &quot;safe&quot;
        </code></pre>
        </div>

        """.ReplaceLineEndings("\n"),
        Html("One\n\n```arg\nclaim safe [likly]: <script>alert(1)</script> \"safe\"\n```\n"));

    [Fact]
    public void Many_errors_are_counted()
    {
        var html = Html($"```arg\n{string.Concat(Enumerable.Repeat("claim [x: C\n", 30))}```\n");
        Assert.Contains("<li>… and 20 more</li>", html, StringComparison.Ordinal);
        Assert.Equal(11, html.Split("<li>").Length - 1);
    }

    [Theory]
    [InlineData("colour=red", "'colour' is not an option of a map. These are: scores, ")]
    [InlineData("theme=drak", "'drak' is not a valid value for 'theme'. Expected light, dark, print or colour-blind. Did you mean 'dark'?")]
    [InlineData("focus=<b>", "There is no item '&lt;b&gt;'.")]
    public void A_wrong_option_is_named(string option, string message)
    {
        var html = Html($"\n```arg {option}\n{Map}```\n");
        Assert.Contains($"<li>Line 2, column 1: {message}", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_map_becomes_markup()
    {
        var html = Html("""
            ```arg legend
            map: </title><script>alert(1)</script>
              language: "><script>
            claim c: </text></svg><img src=x onerror=alert(1)> ]]> <!-- --> &lt;b&gt; "'
              url: https://a.example/"onload=
              note: <script>
              premise p: P
                source s: <svg onload=alert(1)>
                  url: https://a.example/?<script>
            ```

            """.Replace("  url: https://a.example/\"onload=\n", "", StringComparison.Ordinal)
            .Replace("      url: https://a.example/?<script>\n", "", StringComparison.Ordinal));
        var figure = XDocument.Parse(html).Root!;
        Assert.Equal("figure", figure.Name.LocalName);
        string[] elements = ["figure", "svg", "title", "desc", "rect", "text", "tspan", "g", "path", "circle", "a"];
        Assert.All(figure.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, elements));
        Assert.DoesNotContain(figure.DescendantsAndSelf().Attributes(), attribute =>
            attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void An_address_of_an_API_contains_the_map_and_the_options()
    {
        var html = Html(
            $"```arg theme=dark only=claim,#a&b\nmap: A \"map\"\n{Map}```\n",
            new MapBlockOptions { Api = new Uri("https://maps.example/in") });
        var image = XDocument.Parse(html.Replace(" loading=\"lazy\">", "/>", StringComparison.Ordinal)).Root!.Element("img")!;
        Assert.Equal("A \"map\"", image.Attribute("alt")!.Value);
        var address = image.Attribute("src")!.Value;
        Assert.StartsWith("https://maps.example/in/v1/render/svg/", address, StringComparison.Ordinal);
        Assert.EndsWith(".svg?scores=true&theme=dark&only=claim%2C%23a%26b", address, StringComparison.Ordinal);
        var payload = address.Split('/')[^1].Split('.')[0];
        using var zlib = new ZLibStream(
            new MemoryStream(System.Buffers.Text.Base64Url.DecodeFromChars(payload)), CompressionMode.Decompress);
        using var text = new StreamReader(zlib, Encoding.UTF8);
        Assert.Equal($"map: A \"map\"\n{Map}".TrimEnd(), text.ReadToEnd().TrimEnd());
    }

    [Fact]
    public void An_address_that_would_be_too_long_is_refused()
    {
        var random = new Random(7);
        var map = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"claim c{i}: {random.NextInt64():x}\n"));
        Assert.Contains(
            "<li>Line 1, column 1: The map is too long for an address. Draw it in the page, or divide it.</li>",
            Html($"```arg\n{map}```\n", new MapBlockOptions { Api = new Uri("https://maps.example") }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_can_include_what_it_is_given()
    {
        var files = new Dictionary<string, string> { ["well.arg"] = "claim well: The well is deep\n" };
        const string Page = "```arg\ninclude: well.arg\nclaim c: C\n  premise well\n```\n";
        Assert.Contains("The well is deep", Html(Page, new MapBlockOptions { Files = files }), StringComparison.Ordinal);
        Assert.Contains("Line 2, column", Html(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void All_maps_of_a_page_share_one_budget()
    {
        var options = new MapBlockOptions { Limits = MapLimits.Default with { Effort = 20_000 } };
        var page = string.Concat(Enumerable.Repeat($"```arg\n{Map}```\n\n", 50));
        var html = Html(page, options);
        Assert.StartsWith("<figure", html, StringComparison.Ordinal);
        Assert.EndsWith("</div>\n", html, StringComparison.Ordinal);
        Assert.Contains("This takes more work than the limit of 20,000 units.", html, StringComparison.Ordinal);
        // The next page has a budget of its own.
        Assert.StartsWith("<figure", Html(page, options), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unclosed_fence_and_an_empty_block_are_read_as_far_as_they_go()
    {
        Assert.Contains("<svg", Html("```arg\nclaim a: A"), StringComparison.Ordinal);
        Assert.Contains("<svg", Html("```arg\n```\n"), StringComparison.Ordinal);
        Assert.Contains("<svg", Html("> - ```arg\n>   claim a: A\n>   ```\n"), StringComparison.Ordinal);
    }

    /// <summary>
    /// What <c>docs/site.cs</c> does; examples of mistakes and of parts of maps are texts there. Some examples of rules include other files.
    /// </summary>
    [Fact]
    public void Every_map_in_the_docs_is_drawn()
    {
        var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseArgumentMaps().Build();
        var drawn = 0;
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md");
        foreach (var path in pages.Where(path => Path.GetFileName(path) != "rules.md"))
        {
            var page = Markdown.Parse(File.ReadAllText(path), pipeline);
            foreach (var block in page.Descendants<FencedCodeBlock>().Where(block => block.Arguments is "bad" or "fragment"))
                block.Info = "text";
            var html = page.ToHtml(pipeline);
            Assert.DoesNotContain("This map cannot be drawn", html, StringComparison.Ordinal);
            drawn += html.Split("<figure class=\"argument-map\">").Length - 1;
        }

        Assert.InRange(drawn, 30, int.MaxValue);
    }

    private static string Html(string page, MapBlockOptions? options = null) =>
        Markdown.ToHtml(page.ReplaceLineEndings("\n"), new MarkdownPipelineBuilder().UseArgumentMaps(options).Build());
}
