using ArgumentMap.Core.Tests.Formats;
using ArgumentMap.Formats;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.Language;

/// <summary>A line with nothing but a bar parts paragraphs, in texts and in values that are prose.</summary>
public sealed class ParagraphTests
{
    private const string Map =
        """
        map: One
          | title
          |
          | on one line
        claim c: First
          | goes on
          |
          | Second
          |
          |
          | 1. Third #tag
          note: One
            |
            | two
          by: A
            |
            | B
          premise p [0.8]: P
            |
        """;

    [Fact]
    public void They_are_parted_by_an_empty_line()
    {
        var graph = Maps.Valid(Map).Graph;
        Assert.Equal("One title on one line", graph.Title);
        Assert.Equal("First goes on\n\nSecond\n\n1. Third", graph["c"]!.Text.ToString());
        Assert.Equal("tag", Assert.Single(graph["c"]!.Tags));
        Assert.Equal("One\n\ntwo", graph["c"]!.Get(PropertyName.Note));
        Assert.Equal("A B", graph["c"]!.Get(PropertyName.By));
        Assert.Equal("P", graph["p"]!.Text.ToString());
    }

    [Fact]
    public void Formatting_keeps_them() => Assert.Equal(
        """
        map: One title on one line
        claim c: First goes on
          |
          | Second
          |
          | 1. Third #tag
          note: One
            |
            | two
          by: A B
          premise p [0.8]: P

        """,
        Formatter.Format(Maps.Valid(Map).Trees[0]));

    [Theory]
    [InlineData("claim c:\n  |\n  | A", "A")]
    [InlineData("claim c: A\n  |\n  | #t", "A")]
    [InlineData("claim c: A\n  | \t \n  |B", "A\n\nB")]
    [InlineData("section s: S\n  |\n  | T\nclaim c: A", "A")]
    public void At_the_edges_of_a_text_there_are_none(string map, string text)
    {
        var document = Maps.Valid(map);
        Assert.Equal(text, document.Graph["c"]!.Text.ToString());
        Assert.Equal(GraphText.Of(document.Graph), GraphText.Of(Maps.Valid(Formatter.Format(document.Trees[0])!).Graph));
    }

    [Fact]
    public void They_are_paragraphs_in_Markdown() => Assert.Contains(
        """
        - **claim** First goes on · note: One two · by: A B \#tag `c`

          Second

          1\. Third
          - **+ premise** P (0.8) `p`

        """,
        Rendered.Text(Maps.Valid(Map).Graph, MapFormats.Markdown),
        StringComparison.Ordinal);

    [Fact]
    public void They_begin_on_a_new_line_in_pictures() => Assert.Contains(
        "First goes on<BR/>Second<BR/>1. Third",
        Rendered.Text(Maps.Valid(Map).Graph, MapFormats.Dot).Replace("<BR ALIGN=\"LEFT\"/>", "<BR/>", StringComparison.Ordinal),
        StringComparison.Ordinal);

    [Fact]
    public void They_part_words_in_JSON_and_come_back()
    {
        var json = Rendered.Text(Maps.Valid(Map).Graph, MapFormats.Json);
        Assert.Contains("First goes on\\n\\nSecond\\n\\n1. Third", json, StringComparison.Ordinal);
        var back = ArgumentDocument.Read(MapFormats.Json, System.Text.Encoding.UTF8.GetBytes(json), "map.json");
        Assert.Equal(GraphText.Of(Maps.Valid(Map).Graph), GraphText.Of(back.Graph));
    }

    [Fact]
    public void A_hundred_thousand_of_them_are_read_and_written_in_one_pass()
    {
        var map = "claim c: A\n" + string.Concat(Enumerable.Repeat("  |\n  | B\n", 100_000));
        var document = Maps.Valid(map);
        Assert.Equal(map, Formatter.Format(document.Trees[0]));
        Assert.NotEmpty(Rendered.Text(document.Graph, MapFormats.Dot));
        Assert.NotEmpty(Rendered.Text(document.Graph, MapFormats.Markdown));
    }
}
