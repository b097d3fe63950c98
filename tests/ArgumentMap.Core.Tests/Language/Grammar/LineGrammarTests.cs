using System.Reflection;
using ArgumentMap.Core.Tests.Documentation;
using ArgumentMap.Language.Grammar;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Language.Grammar;

public sealed class LineGrammarTests
{
    private static readonly string Ebnf = Block.Of("docs/language.md").Single(block => block.Info == "ebnf").Text;

    private static readonly IReadOnlyList<string> Productions = [.. Ebnf.TrimEnd().Split('\n').Select(line => line.Split('=')[0].Trim())];

    [Fact]
    public void Every_production_of_the_documented_grammar_is_a_parser_of_that_name_in_that_order()
    {
        var parsers = typeof(LineGrammar).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(Sprache.Parser<LineCursor>))
            .Select(field => field.Name);
        Assert.Equal(Productions.Select(Pascal), parsers);
    }

    [Fact]
    public void A_production_uses_only_productions_above_it()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Ebnf.TrimEnd().Split('\n'))
        {
            var (name, body) = (line.Split('=')[0].Trim(), line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            var plain = string.Concat(body.Split('?').Where((_, i) => i % 2 == 0));
            var words = string.Concat(plain.Split('"').Where((_, i) => i % 2 == 0));
            foreach (var word in words.Split([' ', '(', ')', '[', ']', '{', '}', '|'], StringSplitOptions.RemoveEmptyEntries))
                Assert.Contains(word, known);
            Assert.True(known.Add(name), name);
        }
    }

    [Fact]
    public void The_comment_on_the_parsers_is_the_documented_grammar()
    {
        var source = File.ReadAllLines(Path.Combine(Maps.Root, "src/ArgumentMap.Core/Language/Grammar/LineGrammar.cs"));
        var comment = source
            .SkipWhile(line => line != "/// <code>")
            .Skip(1)
            .TakeWhile(line => line != "/// </code>")
            .Select(line => line[4..]);
        Assert.Equal(Ebnf, string.Join('\n', comment) + "\n");
    }

    [Fact]
    public void A_good_line_is_read_without_allocating()
    {
        const string Text = "  premise water-high [very likely]: The water stood above the closing mark #hydrology";
        var line = new LineCursor(Text);
        var span = new TextSpan(0, Text.Length);
        Read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Read();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(LineKind.Declaration, line.Kind);

        void Read()
        {
            line.Begin(span);
            Assert.True(LineGrammar.Line(line).WasSuccessful);
        }
    }

    [Theory]
    [InlineData("claim a: A", "Declaration Claim id=a text=A")]
    [InlineData("\tclaim  a \t [ 0.5 ] :  A  ", "Declaration Claim id=a qualifier=0.5 text=A")]
    [InlineData("claim[0.5]:A", "Declaration Claim qualifier=0.5 text=A")]
    [InlineData("claim:", "Declaration Claim")]
    [InlineData("source s [page 4]", "Reference Source id=s qualifier=page 4")]
    [InlineData("premise p  ", "Reference Premise id=p")]
    [InlineData("date : 2024", "Property Date text=2024")]
    [InlineData("x-mood: good", "Property Extension text=good")]
    [InlineData("  | more", "Continuation text=more")]
    [InlineData(" // a // b ", "Comment text=// a // b")]
    [InlineData(" \t", "Blank")]
    [InlineData("claim", null)]
    [InlineData("claim [0.5]", null)]
    [InlineData("claim a [0.5: A", null)]
    [InlineData("claim a b: A", null)]
    [InlineData("claims: A", null)]
    [InlineData("date 2024", null)]
    [InlineData("/ a", null)]
    public void A_line_has_the_parts_of_the_grammar(string text, string? expected)
    {
        var line = new LineCursor(text);
        line.Begin(new TextSpan(0, text.Length));
        var accepted = LineGrammar.Line(line).WasSuccessful;
        Assert.Equal(expected, accepted ? Describe(line, text) : null);
    }

    private static string Describe(LineCursor line, string text)
    {
        string[] parts =
        [
            line.Kind.ToString(),
            line.Keyword == default ? "" : line.Keyword.ToString(),
            line.Kind == LineKind.Property ? line.Property.ToString() : "",
            Part("id", line.Id),
            Part("qualifier", line.Qualifier),
            Part("text", line.Text),
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));

        string Part(string name, TextSpan span) => span.Length == 0 ? "" : $"{name}={text.AsSpan(span.Start, span.Length)}";
    }

    private static string Pascal(string name) =>
        string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
