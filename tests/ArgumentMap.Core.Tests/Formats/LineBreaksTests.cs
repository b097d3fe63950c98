using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats;

public sealed class LineBreaksTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Short", "Short")]
    [InlineData("The bridge closed because of the flood", "The bridge closed", "because of the flood")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk "
        + "closed", "Donaudampfschifffahrtselektrizitä", "tenhauptbetriebswerk closed")]
    [InlineData("水位一直低于警戒线，而且闸门在整个汛期都按照规程开启。", "水位一直低于警戒线，而且闸门在", "整个汛期都按照规程开启。")]
    [InlineData("מפלס המים היה נמוך מסימון הסגירה ולכן הגשר", "מפלס המים היה נמוך", "מסימון הסגירה ולכן הגשר")]
    public void Lines_end_between_words_or_characters_and_are_of_about_equal_width(string text, params string[] lines) =>
        Assert.Equal(lines, Lines(text));

    [Fact]
    public void What_belongs_together_is_not_split()
    {
        const string Family = "👩‍👩‍👧‍👦";
        Assert.All(Lines(string.Concat(Enumerable.Repeat(Family, 40))), line =>
            Assert.Equal("", line.Replace(Family, "", StringComparison.Ordinal)));
        Assert.All(Lines(string.Concat(Enumerable.Repeat("a\u0301", 100))), line =>
            Assert.Equal("", line.Replace("a\u0301", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_is_lost()
    {
        const string Text =
            "One word, 两个词，three words and aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa at last";
        Assert.Equal(
            Text.Replace(" ", "", StringComparison.Ordinal),
            string.Concat(Lines(Text)).Replace(" ", "", StringComparison.Ordinal));
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var line in new LineBreaks(text))
            lines.Add(line.ToString());
        return lines;
    }
}
