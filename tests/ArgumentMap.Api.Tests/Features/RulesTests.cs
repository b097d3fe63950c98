using System.Text.Json;
using ArgumentMap.Review;

namespace ArgumentMap.Api.Tests.Features;

public sealed class RulesTests : ApiTest
{
    [Fact]
    public async Task Every_code_of_the_catalogue_is_listed_with_its_texts()
    {
        var answer = await Api.SendAsync(HttpMethod.Get, "/v1/rules");
        var rules = (await answer.JsonAsync()).EnumerateArray().ToList();
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Code), rules.Select(rule => Text(rule, "code")));
        Assert.All(rules, rule => Assert.All(["name", "area", "firesWhen", "advice"], member => Assert.NotEqual("", Text(rule, member))));
        Assert.Equal("no-cache", answer.Header("Cache-Control"));
    }

    private static string? Text(JsonElement rule, string member) => rule.GetProperty(member).GetString();
}
