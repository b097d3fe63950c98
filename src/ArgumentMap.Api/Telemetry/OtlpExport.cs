using System.Diagnostics;
using ArgumentMap.Api.Settings;
using ArgumentMap.Scoring;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ArgumentMap.Api.Telemetry;

/// <summary>Sends traces and metrics by OTLP if an endpoint is set. Logs go to the console only.</summary>
internal static class OtlpExport
{
    /// <summary>Standard name of the setting, from which the exporters derive the address of each signal for their protocol.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void Add(WebApplicationBuilder builder)
    {
        if (builder.Configuration[$"{ApiSettings.Section}:{nameof(ApiSettings.Otlp)}"] is not { Length: > 0 } address
            || !Uri.TryCreate(address, UriKind.Absolute, out _))
            return;
        builder.Configuration[Endpoint] = address;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("argument-map-api", serviceVersion: Engine.Version))
            .WithTracing(tracing =>
                tracing
                    .AddSource(ApiTracing.Source.Name)
                    .AddAspNetCoreInstrumentation(spans => spans.EnrichWithHttpResponse = HideAddress)
                    .AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(ApiMetrics.Name).AddAspNetCoreInstrumentation().AddOtlpExporter());
    }

    /// <summary>Replaces the address by the route: addresses contain maps, and ids of their items.</summary>
    private static void HideAddress(Activity span, HttpResponse response) =>
        span.SetTag("url.path", (response.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
}
