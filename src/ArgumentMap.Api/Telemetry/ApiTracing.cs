using System.Diagnostics;

namespace ArgumentMap.Api.Telemetry;

/// <summary>The source of spans for making answers.</summary>
internal static class ApiTracing
{
    public static readonly ActivitySource Source = new(ApiMetrics.Name);
}
