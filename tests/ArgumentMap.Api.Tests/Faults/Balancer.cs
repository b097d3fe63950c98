using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>HAProxy in front of two APIs, as an operator would run it.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private static readonly string? Program = ((string[])[
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries), "/usr/sbin"])
        .Select(folder => folder + "/haproxy")
        .FirstOrDefault(File.Exists);

    private readonly Process _process;
    private readonly string _file;

    private Balancer(Process process, string file, int port)
    {
        (_process, _file) = (process, file);
        Client = new HttpClient
        {
            BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
            Timeout = TimeSpan.FromMinutes(10),
        };
    }

    /// <summary>Why tests that need it are skipped; null if they are not.</summary>
    public static string? WhySkipped => Program is not null || Environment.GetEnvironmentVariable("CI") == "true"
        ? null
        : "Needs HAProxy in PATH.";

    public HttpClient Client { get; }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it, and waits until it answers.</summary>
    public static async Task<Balancer> StartAsync(int one, int other)
    {
        var port = FreePort();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Configuration(port, one, other));
        var start = new ProcessStartInfo(Program ?? throw new InvalidOperationException("HAProxy is not installed."), ["-f", file, "-db"]);
        var balancer = new Balancer(Process.Start(start)!, file, port);
        while (true)
        {
            try
            {
                using var answer = await balancer.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return balancer;
            }
            catch (HttpRequestException)
            {
                // It is not there yet.
            }

            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        File.Delete(_file);
    }

    /// <summary>Reads are sent again to the other API if one does not answer; changes are not, because they may have been made.</summary>
    private static string Configuration(int port, int one, int other) => string.Create(CultureInfo.InvariantCulture, $"""
        global
          maxconn 2000
        defaults
          mode http
          timeout connect 60s
          timeout client 600s
          timeout server 600s
          timeout check 60s
          option redispatch 1
          retries 100
          retry-on conn-failure empty-response response-timeout junk-response 502 503
        frontend maps
          bind 127.0.0.1:{port}
          default_backend apis
        backend apis
          http-request disable-l7-retry unless METH_GET or METH_HEAD
          option httpchk GET /health/ready
          server one 127.0.0.1:{one} check inter 200 fall 1 rise 1
          server other 127.0.0.1:{other} check inter 200 fall 1 rise 1

        """);
}
