using System.Diagnostics;

namespace ArgumentMap.Api.Telemetry;

/// <summary>Spans of the making of answers.</summary>
internal static class ApiTracing
{
    public static readonly ActivitySource Source = new(ApiMetrics.Name);
}
