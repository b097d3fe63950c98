using ArgumentMap.Review;

namespace ArgumentMap.Core.Tests.Review;

public sealed class NormalTextTests
{
    [Theory]
    [InlineData("The bridge closed", "the bridge closed")]
    [InlineData("The  Bridge\tclosed.", "the bridge closed")]
    [InlineData(" The\u00A0bridge \u3000closed ?!", "the bridge closed")]
    [InlineData("Straße。", "straße")]
    [InlineData("ÉTÉ\t.", "été ")]
    [InlineData("…", "")]
    public void Case_blanks_and_the_full_stop_do_not_count(string text, string expected)
    {
        var normal = new char[text.Length];
        Assert.Equal(expected, new string(normal, 0, NormalText.Write(text, normal)));
        Assert.Equal(expected.Length == 0, NormalText.IsEmpty(text));
    }

    [Fact]
    public void Every_kind_of_white_space_becomes_a_blank()
    {
        foreach (var c in Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsWhiteSpace))
        {
            var normal = new char[3];
            Assert.Equal(3, NormalText.Write($"a{c}b", normal));
            Assert.Equal("a b", new string(normal));
        }
    }
}
