using ArgumentMap.Api.Settings;
using ArgumentMap.Scoring;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ArgumentMap.Api.Telemetry;

/// <summary>Sends traces and metrics by OTLP where an endpoint for it is set; logs stay on the console.</summary>
internal static class OtlpExport
{
    public static void Add(WebApplicationBuilder builder)
    {
        if (builder.Configuration[$"{ApiSettings.Section}:{nameof(ApiSettings.Otlp)}"] is not { Length: > 0 } address || !Uri.TryCreate(address, UriKind.Absolute, out var endpoint))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("argument-map-api", serviceVersion: Engine.Version))
            .WithTracing(tracing => tracing.AddSource(ApiTracing.Source.Name).AddAspNetCoreInstrumentation().AddOtlpExporter(exporter => exporter.Endpoint = endpoint))
            .WithMetrics(metrics => metrics.AddMeter(ApiMetrics.Name).AddAspNetCoreInstrumentation().AddOtlpExporter(exporter => exporter.Endpoint = endpoint));
    }
}
