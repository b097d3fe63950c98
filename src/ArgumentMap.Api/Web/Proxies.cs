using System.Net;
using ArgumentMap.Api.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace ArgumentMap.Api.Web;

/// <summary>Believes what known proxies say about the client in <c>X-Forwarded-*</c>, and nobody else.</summary>
internal sealed class Proxies(IOptions<ApiSettings> settings) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions options)
    {
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        options.ForwardedHeaders = settings.Value.Proxies.Length == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedPrefix;
        // A chain of proxies is followed as far as each of them is known.
        options.ForwardLimit = null;
        foreach (var proxy in settings.Value.Proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else
                options.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
        }
    }
}
