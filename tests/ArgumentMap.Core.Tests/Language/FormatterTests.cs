using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Language;

public sealed class FormatterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("// only this", "// only this\n")]
    [InlineData("claim c : C", "claim c: C\n")]
    [InlineData("claim  c\t[ very  likely ]  :C  #a", "claim c [very  likely]: C  #a\n")]
    [InlineData("claim c:", "claim c:\n")]
    [InlineData("claim c: C\r\n\r\n\r\n\tpremise: P\r\n", "claim c: C\n\n  premise: P\n")]
    [InlineData("\uFEFFclaim c: C", "claim c: C\n")]
    public void Lines_are_put_into_canonical_form(string source, string canonical) => Assert.Equal(canonical, Format(source));

    [Fact]
    public void Properties_come_before_nested_items_and_take_their_comments_along() => Assert.Equal(
        """
        claim c: C
          // about the date
          date: 2024
          note: N
          // about the premise
          premise p: P
            by: B
          // the end

        """,
        Format(
            """
            claim c: C
               // about the premise
               premise p: P
                     by: B
               // about the date
               date: 2024
               note: N
               // the end
            """));

    [Fact]
    public void Long_text_is_wrapped_and_short_lines_are_joined() => Assert.Equal(
        "claim c: " + string.Join(' ', Enumerable.Repeat("word", 18)) + "\n  | word word\n  note: a b\n",
        Format(
            "claim c: " + string.Join(' ', Enumerable.Repeat("word", 10)) + "\n      | " + string.Join(' ', Enumerable.Repeat("word", 10))
                + "\n  note: a\n  | b\n"));

    [Fact]
    public void A_word_that_does_not_fit_is_not_broken()
    {
        var word = new string('w', 200);
        Assert.Equal($"claim c: a\n  | {word}\n  | b\n", Format($"claim c: a {word} b"));
    }

    [Fact]
    public void Blanks_inside_a_text_stay() => Assert.Equal("claim c: a  b\n", Format("claim c: a  b"));

    [Fact]
    public void A_comment_stays_as_deep_as_it_was() => Assert.Equal(
        "claim c: C\n  premise p: P\n    // deep\n  // less deep\n// top\nclaim d: D\n",
        Format("claim c: C\n    premise p: P\n          // deep\n    // less deep\n// top\nclaim d: D"));

    [Fact]
    public void What_cannot_be_read_is_left_alone() => Assert.Null(Formatter.Format(SyntaxTree.Parse(new SourceText("clam c: C"))));

    private static string? Format(string source) =>
        Formatter.Format(SyntaxTree.Parse(System.Text.Encoding.UTF8.GetBytes(source), "map.arg"));
}
