using System.Net;
using System.Xml.Linq;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.History;
using ArgumentMap.Api.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentMap.Api.Tests.Problems;

public sealed class ProblemReplyTests : ApiTest
{
    private const string Broken = "claim a: One\n  oops <b>\n";

    [Theory]
    [InlineData("image/svg+xml")]
    [InlineData("image/*")]
    [InlineData("image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8")]
    [InlineData("application/problem+json;q=0.1, image/svg+xml;q=0.2")]
    public async Task A_client_that_asks_for_a_picture_gets_one_of_the_error_with_its_line(string accept)
    {
        var answer = await Api.PostAsync("/v1/render", Broken, accept: accept);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "image/svg+xml", "no-store", "nosniff"),
            (answer.StatusCode, answer.Type(), answer.Header("Cache-Control"), answer.Header("X-Content-Type-Options")));
        Assert.StartsWith("default-src 'none';", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        var lines = XDocument
            .Parse(await answer.TextAsync())
            .Descendants()
            .Where(element => element.Name.LocalName == "text")
            .Select(element => element.Value)
            .ToArray();
        Assert.Equal("The map has errors", lines[0]);
        Assert.StartsWith("map.arg, line 2: ", lines[1], StringComparison.Ordinal);
        Assert.Contains("oops <b>", lines);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/problem+json, image/svg+xml")]
    [InlineData("text/html")]
    public async Task Other_clients_get_JSON(string? accept)
    {
        var answer = await Api.PostAsync("/v1/render", Broken, accept: accept);
        Assert.Equal(("application/problem+json", "Accept"), (answer.Type(), answer.Header("Vary")));
    }

    [Fact]
    public async Task A_picture_of_a_problem_has_its_first_error_in_headers_too()
    {
        var answer = await Api.PostAsync("/v1/render?format=svg", "claim a: One\n  premise größe\n");
        Assert.Equal(("map-errors", "2"), (answer.Header("X-Problem-Code"), answer.Header("X-Problem-Line")));
        Assert.StartsWith(
            "No item is called 'größe'.", Uri.UnescapeDataString(answer.Header("X-Problem-Message")!), StringComparison.Ordinal);
        answer = await Api.SendAsync(HttpMethod.Get, "/v1/maps/none.svg");
        Assert.Equal(("not-found", null), (answer.Header("X-Problem-Code"), answer.Header("X-Problem-Line")));
        Assert.Equal(
            "There%20is%20no%20map%20%27none%27.%20GET%20%2Fv1%2Fmaps%20lists%20the%20stored%20maps.",
            answer.Header("X-Problem-Message"));
        Assert.Null((await Api.SendAsync(HttpMethod.Get, "/v1/maps/none")).Header("X-Problem-Code"));
    }

    [Fact]
    public async Task A_long_message_does_not_make_the_headers_too_long()
    {
        var answer = await Api.PostAsync("/v1/render?format=svg", $"claim a: One\n  premise {new string('井', 15_000)}\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.InRange(answer.Header("X-Problem-Message")!.Length, 300, 9 * 301);
    }

    [Fact]
    public async Task An_image_in_a_page_shows_what_is_wrong_without_being_asked()
    {
        var answer = await Api.SendAsync(HttpMethod.Get, "/v1/render/svg/" + Payload.Encode(System.Text.Encoding.UTF8.GetBytes(Broken)));
        Assert.Equal("image/svg+xml", answer.Type());
        Assert.Equal("image/svg+xml", (await Api.SendAsync(HttpMethod.Get, "/v1/maps/none.svg")).Type());
        Assert.Equal("image/svg+xml", (await Api.PostAsync("/v1/render?format=svg", Broken)).Type());
    }

    [Fact]
    public async Task An_internal_error_reveals_no_secrets_to_clients_or_the_log()
    {
        await using var api = await ApiRun.StartAsync(builder => builder.Services.AddSingleton<IMapStore>(new FailingStore("hunter2")));
        foreach (var accept in (string[])["application/json", "image/svg+xml"])
        {
            var answer = await api.SendAsync(HttpMethod.Get, "/v1/maps/one", null, ("Accept", accept));
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            var text = await answer.TextAsync();
            NoSecrets.In(text);
            Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        }

        var log = await api.StopAndReadLogAsync();
        Assert.DoesNotContain("hunter2", log, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Information", "Warning")]
    [InlineData("Debug", "Warning")]
    [InlineData("Trace", "Trace")]
    public async Task Nothing_of_a_map_is_logged(string level, string levelOfServer)
    {
        await using var api = await ApiRun.StartAsync(
            null,
            ("Logging:LogLevel:Default", level),
            ("Logging:LogLevel:Microsoft.AspNetCore", levelOfServer));
        await api.PostAsync("/v1/validate", "claim a: Chrysanthemum\n  oops Chrysanthemum\n");
        await api.PostAsync("/v1/score", "{\"source\": \"claim a: Chrysanthemum", "application/json");
        await api.PostAsync("/v1/score", "claim a: Chrysanthemum\n  oops Chrysanthemum\n");
        await api.SendAsync(HttpMethod.Put, "/v1/maps/one", new StringContent("claim a: Chrysanthemum\n"));
        await api.SendAsync(HttpMethod.Get, "/v1/maps/one.svg");
        var log = await api.StopAndReadLogAsync();
        Assert.DoesNotContain("Chrysanthemum", log, StringComparison.Ordinal);
        if (levelOfServer == "Trace")
            Assert.Contains("/v1/maps/one.svg", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_internal_error_logs_nothing_of_the_map_it_was_about()
    {
        await using var api = await ApiRun.StartAsync(
            builder =>
                builder.Services.AddSingleton<IMapStore>(new FailingStore("Chrysanthemum")), (
                    "Logging:LogLevel:Default",
                    "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"));
        var answer = await api.SendAsync(HttpMethod.Put, "/v1/maps/one", new StringContent("claim a: Chrysanthemum\n"));
        Assert.StartsWith("500 internal: ", await answer.ProblemAsync(), StringComparison.Ordinal);
        var log = await api.StopAndReadLogAsync();
        Assert.Contains("System.InvalidOperationException", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Chrysanthemum", log, StringComparison.Ordinal);
    }

    private sealed class FailingStore(string secret) : IMapStore
    {
        public IWorkspace Files => EmptyWorkspace.Instance;

        public IMapHistory? History => null;

        public Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation = default) => throw Secret();

        public Task<GetResult> GetAsync(MapId id, CancellationToken cancellation = default) => throw Secret();

        public Task<PutResult> PutAsync(
            MapId id,
            ReadOnlyMemory<byte> source,
            Expected expected,
            ChangeNote change,
            CreationKey? key = null,
            CancellationToken cancellation = default) => throw Secret();

        public Task<DeleteResult> DeleteAsync(
            MapId id, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default) => throw Secret();

        public Task<RenameResult> RenameAsync(
            MapId id, MapId to, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default) =>
            throw Secret();

        public Task<StoreProblem?> CheckAsync(CancellationToken cancellation = default) => throw Secret();

        private InvalidOperationException Secret() => new("Of a map or a password: " + secret);
    }
}
