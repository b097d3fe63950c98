using System.Net;
using System.Net.Sockets;
using System.Text;
using ArgumentMap.Api.Tests.Storage.Folder;
using ArgumentMap.Api.Web;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>Traces and metrics, also with a collector that cannot be reached.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Secret = "Chrysanthemum";
    private const string Map = $"map: {Secret}\n\nclaim {Secret}: {Secret}\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixTheory]
    [InlineData(
        "grpc", "/opentelemetry.proto.collector.trace.v1.TraceService/Export",
        "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export")]
    [InlineData("http/protobuf", "/v1/traces", "/v1/metrics")]
    public async Task Traces_and_metrics_say_what_was_made_and_contain_nothing_of_maps(string protocol, string traces, string metrics)
    {
        await using var collector = await Collector.StartAsync(protocol == "grpc" ? HttpProtocols.Http2 : HttpProtocols.Http1);
        await using var api = await ApiProcess.StartAsync(
            _folder.Path,
            ("Api__Otlp", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol));
        var payload = Payload.Encode(Encoding.UTF8.GetBytes(Map));
        foreach (var (expected, answer) in new[]
        {
            (HttpStatusCode.OK, await api.Client.PostAsync(new Uri("/v1/render?format=md", UriKind.Relative), new StringContent(Map))),
            (
                HttpStatusCode.UnprocessableEntity,
                await api.Client.PostAsync(new Uri("/v1/score", UriKind.Relative), new StringContent(Map + Secret))),
            (HttpStatusCode.Created, await api.Client.PutAsync(new Uri("/v1/maps/one", UriKind.Relative), new StringContent(Map))),
            (HttpStatusCode.OK, await api.Client.GetAsync(new Uri("/v1/maps?q=" + Secret, UriKind.Relative))),
            (HttpStatusCode.OK, await api.Client.GetAsync(new Uri("/v1/maps/one/explanations/" + Secret, UriKind.Relative))),
            (HttpStatusCode.OK, await api.Client.GetAsync(new Uri("/v1/render/json/" + payload, UriKind.Relative))),
            (HttpStatusCode.NotFound, await api.Client.GetAsync(new Uri("/v1/rendr/json/" + payload, UriKind.Relative))),
        })
        {
            Assert.Equal(expected, answer.StatusCode);
        }

        // The rest is sent at the end.
        api.Stop();
        Assert.Equal(0, await api.EndAsync());
        foreach (var expected in (string[])["argument-map-api", "render md", "POST /v1/render", "/v1/render/{format}/{payload}"])
            Assert.Contains(expected, collector.Taken(traces), StringComparison.Ordinal);
        string[] measured =
            ["argument-map-api", "argument_map.parses", "argument_map.making", "render md", "argument_map.store", "created"];
        foreach (var expected in measured)
            Assert.Contains(expected, collector.Taken(metrics), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, collector.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(payload, collector.Everything, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Without_its_collector_the_API_still_answers_and_stops()
    {
        // A port that nobody else can use and on which nobody listens.
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await using var api = await ApiProcess.StartAsync(_folder.Path, ("Api__Otlp", "http://" + socket.LocalEndPoint));
        Assert.Equal(
            HttpStatusCode.OK,
            (await api.Client.PostAsync(new Uri("/v1/render", UriKind.Relative), new StringContent(Map))).StatusCode);
        api.Stop();
        Assert.Equal(0, await api.EndAsync());
        Assert.DoesNotContain("OpenTelemetry", api.Log, StringComparison.Ordinal);
    }
}
