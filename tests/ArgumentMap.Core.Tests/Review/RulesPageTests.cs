using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.Review;

public sealed class RulesPageTests
{
    [Fact]
    public void The_address_of_a_rule_is_in_the_repository_where_one_is_known() => Assert.Equal(
        $"https://git.example/maps/blob/v{Engine.Version}/docs/rules.md#bad-qualifier",
        RulesPage.AddressOf(RuleCatalog.Find("ARG021")!, "https://git.example/maps/"));

    [Fact]
    public void Otherwise_it_names_the_command_that_explains_the_rule()
    {
        var address = RulesPage.AddressOf(RuleCatalog.Find("ARG021")!, null);
        Assert.Equal("argmap:rules/bad-qualifier", address);
        Assert.True(Uri.TryCreate(address, UriKind.Absolute, out _));
    }
}
