using ArgumentMap.Language.Syntax;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Language;

public sealed class SyntaxTreeTests
{
    private const string Source = "claim c: C\n  premise pp [0.5]: Text of it #tag\n    date: 2024\n      // a comment\n";

    [Theory]
    [InlineData("claim", nameof(TokenKind.Keyword), "claim")]
    [InlineData("  premise", nameof(TokenKind.Indentation), "  ")]
    [InlineData("pp", nameof(TokenKind.Id), "pp")]
    [InlineData("0.5", nameof(TokenKind.Qualifier), "0.5")]
    [InlineData("of it", nameof(TokenKind.Text), "Text of it #tag")]
    [InlineData("date", nameof(TokenKind.PropertyName), "date")]
    [InlineData("2024", nameof(TokenKind.Text), "2024")]
    [InlineData("comment", nameof(TokenKind.Comment), "// a comment")]
    [InlineData("]: T", nameof(TokenKind.None), "")]
    public void The_item_at_a_location_is_found(string place, string kind, string text)
    {
        var tree = SyntaxTree.Parse(new SourceText(Source));
        var token = tree.TokenAt(Source.IndexOf(place, StringComparison.Ordinal));
        Assert.Equal((kind, text), (token.Kind.ToString(), tree.Source[token.Span].ToString()));
    }

    [Fact]
    public void Every_line_has_its_owner()
    {
        var tree = SyntaxTree.Parse(new SourceText("claim c: C\n  | more\n  premise p: P\n    date: 2024\n\n  premise p\n"));
        Assert.Equal(
            [
                (LineKind.Declaration, -1), (LineKind.Continuation, 0), (LineKind.Declaration, 0), (LineKind.Property, 2),
                (LineKind.Blank, -1), (LineKind.Reference, 0), (LineKind.Blank, -1),
            ],
            tree.Lines.Select(line => (line.Kind, line.Parent)));
    }

    [Theory]
    [InlineData("a", "claim c: a", "a", "")]
    [InlineData("tags at the end", "claim c: a #b #c-d", "a", "b c-d")]
    [InlineData("a sign in the middle", "claim c: no #1 of them", "no #1 of them", "")]
    [InlineData("a sentence's end", "claim c: no #1.", "no #1.", "")]
    [InlineData("over two lines", "claim c: a #b\n  | c #d", "a #b c", "d")]
    [InlineData("a colon and a slash", "claim c: a: b // c", "a: b // c", "")]
    public void Trailing_words_with_a_hash_sign_are_tags(string what, string source, string text, string tags)
    {
        Assert.NotEmpty(what);
        var node = Maps.Valid(source).Graph.Nodes[0];
        Assert.Equal((text, tags), (node.Text.ToString(), string.Join(' ', node.Tags)));
    }
}
