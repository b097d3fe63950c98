namespace ArgumentMap.Api.Tests.Web;

public sealed class NegotiationTests : ApiTest
{
    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("image/*", "image/svg+xml")]
    [InlineData("text/*", "text/markdown; charset=utf-8")]
    [InlineData("text/markdown;q=0.5, image/svg+xml;q=0.9", "image/svg+xml")]
    [InlineData("text/markdown;q=0.9, image/svg+xml;q=0.5", "text/markdown; charset=utf-8")]
    [InlineData("*/*, application/json;q=0", "text/markdown; charset=utf-8")]
    [InlineData("text/*;q=0.3, text/markdown;q=0.7, */*;q=0.5", "text/markdown; charset=utf-8")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8", "text/html; charset=utf-8")]
    [InlineData("TEXT/MARKDOWN", "text/markdown; charset=utf-8")]
    public async Task The_format_the_client_likes_best_is_chosen(string? accept, string expected)
    {
        var answer = await Api.PostAsync("/v1/render", "claim a: A\n", accept: accept);
        Assert.Equal((expected, "Accept"), (answer.Type(), answer.Header("Vary")));
    }

    [Fact]
    public async Task A_named_format_takes_precedence_over_Accept() =>
        Assert.Equal(
            "text/markdown; charset=utf-8",
            (await Api.PostAsync("/v1/render?format=md", "claim a: A\n", accept: "image/png")).Type());
}
