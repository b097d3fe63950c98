using System.Text.RegularExpressions;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Tests.Storage;

public sealed class MapIdTests
{
    private static readonly string Longest = new('a', MapId.MaxLength);

    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("lost-ferry")]
    [InlineData("a-")]
    [InlineData("2024-01-01")]
    public void An_id_is_read_as_written(string text)
    {
        Assert.True(MapId.TryParse(text, out var id));
        Assert.Equal(text, id.Value);
        Assert.Equal(text + ".arg", id.FileName);
        Assert.Matches(new Regex(MapId.Pattern), text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("A")]
    [InlineData("a.arg")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    [InlineData("ı")]
    [InlineData("é")]
    [InlineData("٣")]
    public void Anything_else_is_not_an_id(string? text)
    {
        Assert.False(MapId.TryParse(text, out var id));
        Assert.Null(id);
    }

    [Fact]
    public void An_id_has_at_most_64_characters()
    {
        Assert.True(MapId.TryParse(Longest, out _));
        Assert.False(MapId.TryParse(Longest + "a", out _));
    }
}
