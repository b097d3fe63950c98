using System.Diagnostics;
using ArgumentMap.Api.Settings;
using ArgumentMap.Scoring;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ArgumentMap.Api.Telemetry;

/// <summary>
/// Sends traces and metrics by OTLP, or serves metrics for Prometheus, as the settings say. Logs go to the console only.
/// </summary>
internal static class Export
{
    /// <summary>Standard name of the setting, from which the exporters derive the address of each signal for their protocol.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void Add(WebApplicationBuilder builder)
    {
        var settings = SettingsReader.Read(builder.Configuration);
        var sends = settings.Otlp.Length > 0;
        if (!sends && !settings.Metrics)
            return;
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("argument-map-api", serviceVersion: Engine.Version))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(ApiMetrics.Name).AddAspNetCoreInstrumentation();
                if (settings.Metrics)
                    metrics.AddPrometheusExporter();
                if (sends)
                    metrics.AddOtlpExporter();
            });
        if (!sends)
            return;
        builder.Configuration[Endpoint] = settings.Otlp;
        telemetry.WithTracing(tracing =>
            tracing
                .AddSource(ApiTracing.Source.Name)
                .AddAspNetCoreInstrumentation(spans => spans.EnrichWithHttpResponse = HideAddress)
                .AddOtlpExporter());
    }

    /// <summary>Serves <c>/metrics</c>, to those who may read.</summary>
    public static void Use(WebApplication app, ApiSettings settings)
    {
        if (settings.Metrics)
            app.UseOpenTelemetryPrometheusScrapingEndpoint("/metrics");
    }

    /// <summary>Replaces the address by the route: addresses contain maps, and ids of their items.</summary>
    private static void HideAddress(Activity span, HttpResponse response) =>
        span.SetTag("url.path", (response.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
}
