using System.Net;
using System.Text;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>The fixes that diagnostics offer.</summary>
public sealed class FixTests : ApiTest
{
    private const string Map = "clam a [likly]: One\n  premise nowhere\n";
    private const string Fixed = "claim a [likely]: One\n  premise nowhere\n";

    [Fact]
    public async Task The_answer_has_the_text_what_was_fixed_and_what_remains()
    {
        var answer = await Api.PostAsync("/v1/fix", Map);
        Assert.Equal("application/json", answer.Type());
        var json = await answer.JsonAsync();
        Assert.Equal(Fixed, json.GetProperty("source").GetString());
        Assert.Equal(2, json.GetProperty("fixes").GetArrayLength());
        Assert.StartsWith("1:1: write 'claim'", json.GetProperty("fixes")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("nowhere", json.GetProperty("diagnostics")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_text_the_answer_is_the_map_alone()
    {
        foreach (var (query, accept) in ((string, string?)[])[("", "text/vnd.argument-map"), ("?format=arg", null)])
        {
            var answer = await Api.PostAsync("/v1/fix" + query, Map, accept: accept);
            Assert.Equal("text/vnd.argument-map; charset=utf-8", answer.Type());
            Assert.Equal(Fixed, await answer.TextAsync());
        }
    }

    [Theory]
    [InlineData("claim a: One\n")]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    public async Task What_has_nothing_to_fix_stays_as_it_is(string map) =>
        Assert.Equal(map, await (await Api.PostAsync("/v1/fix?format=arg", map)).TextAsync());

    [Fact]
    public async Task A_stored_map_stays_as_it_is()
    {
        var path = Path.Combine(Api.Folder, "one.arg");
        await File.WriteAllTextAsync(path, Map);
        var answer = await Api.SendAsync(HttpMethod.Get, "/v1/maps/one/fixed", null, ("Accept", "text/vnd.argument-map"));
        Assert.Equal(Fixed, await answer.TextAsync());
        Assert.Equal(Map, await File.ReadAllTextAsync(path));
        Assert.Equal("Accept, Accept-Encoding", answer.Header("Vary"));
        // The tag begins with the revision, so that the fixed text can be put in the place of what was read.
        var put = await Api.SendAsync(
            HttpMethod.Put, "/v1/maps/one", new StringContent("claim a: One\n"), ("If-Match", answer.Header("ETag")!));
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
    }

    [Fact]
    public async Task A_map_that_takes_too_much_work_stays_as_it_is()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:AnswerEffort", "2000"));
        var map = new StringBuilder();
        for (var i = 0; i < 500; i++)
            map.Append("clam c").Append(i).Append(": Claim\n");
        var answer = await (await api.PostAsync("/v1/fix", map.ToString())).JsonAsync();
        Assert.Equal(map.ToString(), answer.GetProperty("source").GetString());
        Assert.Contains("ARG910", answer.GetProperty("diagnostics").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?format=svg", "400 bad-option: 'svg' is not a valid value for 'format'. Expected json or arg.")]
    [InlineData("?theme=dark", "400 bad-option: There is no option 'theme'.")]
    public async Task A_wrong_option_is_reported(string query, string expected) => Assert.StartsWith(
        expected, await (await Api.PostAsync("/v1/fix" + query, Map, accept: "application/json")).ProblemAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task A_picture_is_not_to_be_had() => Assert.Equal(
        HttpStatusCode.NotAcceptable, (await Api.PostAsync("/v1/fix", Map, accept: "text/html")).StatusCode);
}
