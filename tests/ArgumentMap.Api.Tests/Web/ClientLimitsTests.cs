using System.Net;
using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.Tests.Web;

public sealed class ClientLimitsTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::192.0.2.1", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void IPv6_addresses_with_the_same_prefix_are_one_client(string first, string second, bool isSame) =>
        Assert.Equal(isSame, ClientLimits.ClientAt(IPAddress.Parse(first)) == ClientLimits.ClientAt(IPAddress.Parse(second)));
}
