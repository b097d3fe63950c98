using System.Diagnostics;
using ArgumentMap.Api.Settings;
using ArgumentMap.Scoring;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ArgumentMap.Api.Telemetry;

/// <summary>Sends traces and metrics by OTLP where an endpoint for it is set; logs stay on the console.</summary>
internal static class OtlpExport
{
    /// <summary>Standard name of the setting, from which the exporters make the address of each signal, as their protocol has it.</summary>
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

    /// <summary>Addresses hold maps and names of their items: a span has the route instead.</summary>
    private static void HideAddress(Activity span, HttpResponse response) =>
        span.SetTag("url.path", (response.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
}
