using System.Text;

namespace ArgumentMap.Api.Tests.BadInput;

/// <summary>An option that the format does not take is refused, wherever it is given and however the format was chosen.</summary>
public sealed class FormatOptionTests : ApiTest
{
    private const string Map = "claim c: C\n";

    private const string Refusal = "'theme' is not an option of md. It is an option of dot, graphml, mermaid and svg.";

    private static string Payload => ArgumentMap.Api.Web.Payload.Encode(Encoding.UTF8.GetBytes(Map));

    [Fact]
    public async Task In_the_query() => await RefusedAsync(await Api.PostAsync("/v1/render?format=md&theme=dark", Map), "?theme", Refusal);

    [Fact]
    public async Task In_the_query_where_Accept_chooses_the_format()
    {
        using var content = new StringContent(Map, Encoding.UTF8, "text/plain");
        await RefusedAsync(
            await Api.SendAsync(HttpMethod.Post, "/v1/render?theme=light", content, ("Accept", "text/markdown")), "?theme", Refusal);
    }

    [Fact]
    public async Task In_the_options_of_a_body()
    {
        using var content = new StringContent(
            """{"source": "claim c: C", "options": {"format": "md", "theme": "dark"}}""",
            Encoding.UTF8,
            "application/json");
        await RefusedAsync(await Api.SendAsync(HttpMethod.Post, "/v1/render", content), "#/options/theme", Refusal);
    }

    [Fact]
    public async Task Together_with_a_payload() =>
        await RefusedAsync(await Api.SendAsync(HttpMethod.Get, $"/v1/render/md/{Payload}?theme=dark", null), "?theme", Refusal);

    [Fact]
    public async Task For_a_stored_map_and_for_a_comparison()
    {
        using var content = new StringContent(Map, Encoding.UTF8, "text/plain");
        (await Api.SendAsync(HttpMethod.Put, "/v1/maps/map", content)).EnsureSuccessStatusCode();
        await RefusedAsync(await Api.SendAsync(HttpMethod.Get, "/v1/maps/map.md?theme=dark", null), "?theme", Refusal);
        await RefusedAsync(
            await Api.SendAsync(HttpMethod.Get, "/v1/maps/map/diff?against=map&format=md&theme=dark", null),
            "?theme",
            "'theme' is not an option of md. It is an option of dot and svg.");
        await RefusedAsync(
            await Api.SendAsync(
                HttpMethod.Get,
                "/v1/maps/map.arg?depth=1",
                null),
            "?depth",
            "'depth' is not an option of arg. It is an option of csv, dot, graphml, html, layout, md, mermaid and svg.");
    }

    private static async Task RefusedAsync(HttpResponseMessage response, string pointer, string message) =>
        Assert.Equal($"400 bad-option: {message}\noption-not-taken {pointer} {message}", await response.ProblemAsync());
}
