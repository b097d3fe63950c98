using System.Globalization;
using System.Net;
using ArgumentMap.Api.Tests.Storage.Postgres;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>Two APIs over one PostgreSQL behind HAProxy: nothing that was acknowledged is lost, and no read fails.</summary>
public sealed class ReplicaTests : IAsyncLifetime
{
    private readonly int[] _ports = [Balancer.FreePort(), Balancer.FreePort()];
    private readonly ApiProcess[] _apis = new ApiProcess[2];
    private PostgresServer _server = null!;
    private Balancer _balancer = null!;
    private string _database = "";

    public async Task InitializeAsync()
    {
        if (PostgresServer.WhySkipped is not null || Balancer.WhySkipped is not null)
            return;
        _server = await PostgresServer.StartAsync(isDurable: true);
        _database = await _server.NewDatabaseAsync();
        for (var i = 0; i < _apis.Length; i++)
            _apis[i] = await StartAsync(i);
        _balancer = await Balancer.StartAsync(_ports[0], _ports[1]);
    }

    public async Task DisposeAsync()
    {
        if (_server is null)
            return;
        await _balancer.DisposeAsync();
        foreach (var api in _apis)
            await api.DisposeAsync();
        await _server.DisposeAsync();
    }

    [ReplicaFact]
    public async Task A_killed_replica_loses_nothing_and_no_read_fails() => await AmidReadsAndWritesAsync(async () =>
    {
        _apis[0].Kill();
        await _apis[0].EndAsync();
        await AWhileAsync();
        await ReplaceAsync(0);
    });

    [ReplicaFact]
    public async Task A_rolling_restart_loses_nothing_and_no_read_fails() => await AmidReadsAndWritesAsync(async () =>
    {
        for (var i = 0; i < _apis.Length; i++)
        {
            _apis[i].Stop();
            Assert.Equal(0, await _apis[i].EndAsync());
            await ReplaceAsync(i);
            await AWhileAsync();
        }
    });

    [ReplicaFact]
    public async Task A_restart_of_the_database_loses_nothing_and_no_read_fails() => await AmidReadsAndWritesAsync(async () =>
    {
        await _server.StopAsync();
        await _server.StartAgainAsync();
    });

    /// <summary>Does something while clients read and write, and asserts that no read failed and no revision was lost.</summary>
    private async Task AmidReadsAndWritesAsync(Func<Task> trouble)
    {
        const int Enough = 50;
        var isOver = false;
        var reads = 0;
        var writers = new Writers(() => _balancer.Client);
        var writing = writers.RunAsync(4, () => Volatile.Read(ref isOver));
        await UntilAsync(() => writers.Count >= Enough);
        var reading = Task.WhenAll(Enumerable.Range(0, 4).Select(async client =>
        {
            var path = new Uri(string.Create(CultureInfo.InvariantCulture, $"/v1/maps/c{client}-0.arg"), UriKind.Relative);
            while (!Volatile.Read(ref isOver))
            {
                using var answer = await _balancer.Client.GetAsync(path);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Interlocked.Increment(ref reads);
            }
        }));
        await Task.WhenAny(trouble(), reading);
        var (written, read) = (writers.Count, Volatile.Read(ref reads));
        await UntilAsync(() => reading.IsCompleted || (writers.Count >= written + Enough && Volatile.Read(ref reads) >= read + Enough));
        Volatile.Write(ref isOver, true);
        await reading;
        await writing;
        await writers.LookAsync(_database);
    }

    /// <summary>Starts a replica again, and waits until it is ready.</summary>
    private async Task ReplaceAsync(int replica)
    {
        await _apis[replica].DisposeAsync();
        _apis[replica] = await StartAsync(replica);
        while (!(await _apis[replica].Client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
            await Task.Delay(20);
        // The balancer must have seen it, too, before the other one goes.
        await AWhileAsync();
    }

    private Task<ApiProcess> StartAsync(int replica) => ApiProcess.StartAsync(
        Path.GetTempPath(),
        ("ASPNETCORE_URLS", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_ports[replica]}")),
        ("Api__Store", "postgres"),
        ("Api__Postgres", _database),
        ("Api__Limits__DatabaseSeconds", "300"),
        ("Api__Limits__RequestsPerSecond", "1000000"),
        ("Api__Limits__Burst", "1000000"));

    private static Task AWhileAsync() => Task.Delay(TimeSpan.FromSeconds(2));

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(5);
    }
}
