using ArgumentMap.Review;

namespace ArgumentMap.Core.Tests.Review;

public sealed class NormalTextTests
{
    [Theory]
    [InlineData("The bridge closed", "the bridge closed")]
    [InlineData("The  Bridge\tclosed.", "the bridge closed")]
    [InlineData(" The\u00A0bridge \u3000closed ?!", "the bridge closed")]
    [InlineData("Straße。", "strasse")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("ÉTÉ\t.", "e\u0301te\u0301 ")]
    [InlineData("\uFEFFpre\u00ADmi\u200Bum\u200D", "premium")]
    [InlineData("ﬁve ５", "five 5")]
    [InlineData("…", "")]
    public void Case_blanks_and_the_full_stop_do_not_count(string text, string expected)
    {
        var buffer = Array.Empty<char>();
        Assert.Equal(expected, NormalText.Of(text, ref buffer).ToString());
        Assert.Equal(expected.Length == 0, NormalText.IsEmpty(text));
    }

    [Fact]
    public void Every_kind_of_white_space_becomes_a_blank()
    {
        foreach (var c in Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsWhiteSpace))
        {
            var buffer = Array.Empty<char>();
            Assert.Equal("a b", NormalText.Of($"a{c}b", ref buffer).ToString());
        }
    }
}
