using ArgumentMap.Review.Schemes;

namespace ArgumentMap.Api.Tests.Features;

public sealed class SchemesTests : ApiTest
{
    [Fact]
    public async Task Every_scheme_is_listed_with_its_premises_and_critical_questions()
    {
        var schemes = (await (await Api.SendAsync(HttpMethod.Get, "/v1/schemes")).JsonAsync()).EnumerateArray().ToList();
        Assert.Equal(SchemeCatalog.All.Select(scheme => scheme.Name), schemes.Select(scheme => scheme.GetProperty("name").GetString()));
        Assert.Equal(
            SchemeCatalog.All.Select(scheme => scheme.Premises.Length),
            schemes.Select(scheme => scheme.GetProperty("premises").GetArrayLength()));
        Assert.Equal(
            SchemeCatalog.All.SelectMany(scheme => scheme.Questions),
            schemes.SelectMany(scheme => scheme.GetProperty("questions").EnumerateArray().Select(question => question.GetString())));
    }
}
