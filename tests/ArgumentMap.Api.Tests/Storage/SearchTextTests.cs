using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Tests.Storage;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Café", "cafe")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("Straße", "strasse")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Gro\u0308ße", "grosse")]
    [InlineData("ΣΊΣΥΦΟΣ", "σισυφοσ")]
    [InlineData("ﬁ①", "fi1")]
    [InlineData("a\0B", "ab")]
    public void Case_accents_and_compatible_characters_do_not_count(string text, string folded) =>
        Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void Each_word_is_searched_once() => Assert.Equal("cafe bar", string.Join(' ', SearchText.Words(" Café\tbar CAFE bar ")));

    [Fact]
    public void A_search_is_bounded()
    {
        Assert.Null(SearchText.ProblemOf(string.Join(' ', Enumerable.Range(0, 20))));
        Assert.Equal(
            "The search has 21 words. Search for at most 20.", SearchText.ProblemOf(string.Join(' ', Enumerable.Range(0, 21))));
        Assert.Equal(
            "The search has 27,000 characters. Search for at most 1,000.", SearchText.ProblemOf(new string('a', 27_000)));
    }
}
