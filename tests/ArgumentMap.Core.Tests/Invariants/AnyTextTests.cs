using ArgumentMap.Formats;
using ArgumentMap.Formats.Json;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Positions;
using ArgumentMap.Text;
using CsCheck;

namespace ArgumentMap.Core.Tests.Invariants;

/// <summary>What is true for every text.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "map: ", "include: ", "include: lib.arg as lib", " as ", "lib.", "section ",
        "question q: ", "claim ", "claim c: ", "premise ", "premise p", "premise p [0.7]: ",
        "objection: ", "undercut: ",
        "argument a:", "counterargument: ",
        "source s [B2]: ", "source s [p. 1]", "date: 2024", "expect: > 0.5", "x-a: b", "note: ", "relevance: 0.5", "quote: ",
        "| ", "\n  |\n",
        "// ", "#tag", " #", "[", "]", ":", "：", " ", "  ", "    ", "\t", "\n", "\n  ", "\n    ", "\r\n", "\r", "\0", "\uFEFF",
        "\u00A0",
        "word", "Ω", "日本", "\uD83D\uDE00", "\uD83D", "-", ".", "p", "c", "a", "s", "0.5", "\u001b[31m", "\"", "\\", "&amp;", "<b>",
    ];

    private static readonly Gen<string> Texts = Gen.Frequency(
        (4, Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 60].Select(string.Concat)),
        (1, Gen.String));

    [Fact]
    public void Any_text_is_read_and_rendered_without_an_exception() => Texts.Sample(text =>
    {
        var document = Maps.Parse(text);
        foreach (var format in MapFormats.Core.All)
            document.Render(format);
    });

    [Fact]
    public void Half_a_surrogate_pair_stands_anywhere_in_a_text()
    {
        const string Map = """
            map: Half \uD83D of a pair
              author: A \uD83D
              url: https://example.org/\uD83D
              date: 2024-05-01
            section: A \uD83D #tag\uD83D
              question q: Q \uD83D
                claim c [likely]: C \uD83D #tag\uD83D
                  note: N \uD83D
                  x-a: X \uD83D
                  premise p [0.7]: P \uD83D
                    | more \uD83D
                  argument a: A \uD83D
                    scheme: \uD83D
                    premise r: R \uD83D
                      source s [B2]: S \uD83D
                        url: https://example.org/\uD83D
                  objection o: O \uD83D
                    undercut u: U \uD83D
            """;
        // What the file of this test says with an escape is one letter in the map.
        var text = Map.Replace("\\uD83D", "\uD83D", StringComparison.Ordinal);
        var document = Maps.Parse(text);
        Assert.All(document.Diagnostics, diagnostic => Assert.Equal("ARG014", diagnostic.Descriptor.Code));
        foreach (var format in MapFormats.Core.All)
            document.Render(format, RenderOptions.Default with { Scores = ScoreOptions.Default });
        var comparison = document.Compare(Maps.Parse(text.Replace("P ", "Q ", StringComparison.Ordinal)));
        foreach (var format in MapFormats.Core.Comparisons)
            ComparisonView.Of(comparison, format, RenderOptions.Default, out _)?.Write(Stream.Null);
        ScoresJson.Write(Stream.Null, document.Score(), document.Expectations());
        ExplanationJson.Write(Stream.Null, document.Explain("c")!);
        TimelineJson.Write(Stream.Null, document.Timeline());
        PositionsJson.Write(Stream.Null, document.Positions(PositionOptions.Default));
    }

    [Fact]
    public void No_line_is_lost() => Texts.Sample(text =>
    {
        var tree = SyntaxTree.Parse(new SourceText(text));
        return string.Join('\n', tree.Lines.Select(line => tree.Source[line.Span].ToString()))
            == string.Join('\n', text.Split('\n').Select(line => line.EndsWith('\r') ? line[..^1] : line));
    });

    [Fact]
    public void Every_diagnostic_points_into_the_text_and_says_something() => Texts.Sample(text =>
        Maps.Parse(text).Diagnostics.All(diagnostic =>
            diagnostic.Location.Span is { Start: >= 0, Length: >= 0 } span && span.End <= text.Length && diagnostic.Message.Length > 0));

    [Fact]
    public void Formatting_twice_changes_nothing_more() => Texts.Sample(text =>
        Formatter.Format(SyntaxTree.Parse(new SourceText(text))) is not { } once
        || Formatter.Format(SyntaxTree.Parse(new SourceText(once))) == once);

    [Fact]
    public void Formatting_keeps_the_graph() => Texts.Sample(text =>
        Formatter.Format(SyntaxTree.Parse(new SourceText(text))) is not { } formatted
        || GraphText.Of(Maps.Parse(text).Graph) == GraphText.Of(Maps.Parse(formatted).Graph));

    [Fact]
    public void Fixing_ends_and_changes_nothing_without_fixes() => Texts.Sample(text =>
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var result = ArgumentDocument.Fix(bytes, "map.arg");
        return result.Applied.Length > 0 || result.Text == ArgumentDocument.Parse(bytes, "map.arg").Trees[0].Source.Text;
    });

    [Fact]
    public void Any_json_is_read_without_an_exception() => Texts.Sample(text =>
        ArgumentDocument.Read(MapFormats.Json, System.Text.Encoding.UTF8.GetBytes(text), "map.json").HasErrors);

    [Fact]
    public void The_item_at_a_location_contains_it() => Gen.Select(Texts, Gen.Int[0, 400]).Sample((text, position) =>
    {
        var tree = SyntaxTree.Parse(new SourceText(text));
        position = Math.Min(position, text.Length);
        var token = tree.TokenAt(position);
        return token.Kind == TokenKind.None || token.Span.Contains(position);
    });
}
