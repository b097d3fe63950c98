using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ArgumentMap.Api.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ArgumentMap.Api.Tests;

/// <summary>The API on its own port, over real HTTP, with its own map folder.</summary>
internal sealed class ApiRun : IAsyncDisposable
{
    /// <summary>The compiled layout, made once for all tests.</summary>
    public static string Cache { get; } = Directory.CreateTempSubdirectory("argmap-api-cache-").FullName;

    private readonly WebApplication _app;
    private readonly MeterListener _meters = new();
    private readonly ConcurrentQueue<string> _log;
    private long _parses;

    private ApiRun(WebApplication app, string folder, ConcurrentQueue<string> log)
    {
        (_app, Folder, _log) = (app, folder, log);
        var meter = app.Services.GetRequiredService<IMeterFactory>().Create(ApiMetrics.Name);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "argument_map.parses" && instrument.Meter == meter)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref _parses, count));
    }

    public string Folder { get; }

    public HttpClient Client { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    /// <summary>How many maps have been read so far.</summary>
    public long Parses => Interlocked.Read(ref _parses);

    public IServiceProvider Services => _app.Services;

    public static async Task<ApiRun> StartAsync(
        Action<WebApplicationBuilder>? configure = null, params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("argmap-api-").FullName;
        var log = new ConcurrentQueue<string>();
        var app = ApiHost.Build([], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(
            [
                new("Api:MapFolder", folder),
                new("Api:CacheFolder", Cache),
                new("Api:Limits:Burst", "100000"),
                // So that no test fails on a busy machine.
                new("Api:Limits:LayoutSeconds", "300"),
                new("Api:Limits:AnswerSeconds", "600"),
            ]);
            builder.Configuration.AddInMemoryCollection(
                settings.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value)));
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(new LogTape(log));
            configure?.Invoke(builder);
        });
        var run = new ApiRun(app, folder, log);
        await app.StartAsync();
        run._meters.Start();
        run.Address = new Uri(app.Urls.Single());
        run.Client = new HttpClient { BaseAddress = run.Address, Timeout = TimeSpan.FromMinutes(10) };
        return run;
    }

    /// <summary>Stops the API and gives everything it logged: some of it is logged after the client has its answer.</summary>
    public async Task<string> StopAndReadLogAsync()
    {
        await _app.StopAsync();
        return string.Join('\n', _log);
    }

    public Task<HttpResponseMessage> PostAsync(string address, string map, string type = "text/plain", string? accept = null) =>
        PostAsync(address, Encoding.UTF8.GetBytes(map), type, accept);

    public Task<HttpResponseMessage> PostAsync(string address, byte[] body, string? type, string? accept = null, string? encoding = null)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return SendAsync(HttpMethod.Post, address, content, accept is null ? [] : [("Accept", accept)]);
    }

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(Address, address)) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _meters.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>What tests read from answers.</summary>
internal static class AnswerReading
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return document.RootElement.Clone();
    }

    public static Task<string> TextAsync(this HttpResponseMessage response) => response.Content.ReadAsStringAsync();

    /// <summary>"415 wrong-type: detail", and the errors below it: "code pointer line:column message".</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.ToString());
        NoSecrets.In(await response.TextAsync());
        var problem = await response.JsonAsync();
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        var code = problem.GetProperty("type").GetString()!["urn:argument-map:problem:".Length..];
        var lines = new List<string> { $"{(int)response.StatusCode} {code}: {problem.GetProperty("detail").GetString()}" };
        foreach (var error in problem.GetProperty("errors").EnumerateArray())
        {
            var place = error.TryGetProperty("line", out var line) ? $" {line}:{error.GetProperty("column")}" : "";
            var pointer = error.TryGetProperty("pointer", out var where) ? " " + where : "";
            lines.Add($"{error.GetProperty("code").GetString()}{pointer}{place} {error.GetProperty("message").GetString()}");
        }

        return string.Join('\n', lines);
    }

    public static string? Header(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;

    public static string? Type(this HttpResponseMessage response) =>
        response.Content.Headers.ContentType is MediaTypeHeaderValue type ? type.ToString() : null;
}
