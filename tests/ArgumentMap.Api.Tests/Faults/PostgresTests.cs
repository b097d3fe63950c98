using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ArgumentMap.Api.Tests.Storage.Folder;
using ArgumentMap.Api.Tests.Storage.Postgres;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>APIs over one PostgreSQL, when these are killed, cut off or have no room.</summary>
public sealed class PostgresTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PostgresFact]
    public async Task Of_two_changes_of_one_revision_over_two_processes_exactly_one_wins()
    {
        var database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();
        await using var one = await StartAsync(database);
        await using var other = await StartAsync(database);
        var tag = (await PutAsync(one, "claim a: Begun\n")).Header("ETag")!;
        for (var pair = 0; pair < 200; pair++)
        {
            var answers = await Task.WhenAll(
                PutAsync(one, $"claim a: Left {pair}\n", ("If-Match", tag)),
                PutAsync(other, $"claim a: Right {pair}\n", ("If-Match", tag)));
            var winner = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.PreconditionFailed);
            tag = winner.Header("ETag")!;
        }

        Assert.Equal(201L, await PostgresServer.ExecuteAsync(database, "select count(*) from revision"));
    }

    [PostgresFact]
    public async Task A_creation_is_repeated_over_another_process_and_after_a_restart()
    {
        var database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();
        var key = ("Idempotency-Key", "once");
        string first;
        await using (var one = await StartAsync(database))
            first = (await PutAsync(one, "claim a: A\n", key)).Header("ETag")!;
        await using var other = await StartAsync(database);
        var again = await PutAsync(other, "claim a: A\n", key);
        Assert.Equal((HttpStatusCode.Created, first), (again.StatusCode, again.Header("ETag")));
        Assert.StartsWith("422 key-reused: ", await (await PutAsync(other, "claim a: B\n", key)).ProblemAsync(), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Every_acknowledged_revision_survives_a_killed_server_and_a_killed_API()
    {
        const int Puts = 1_000;
        await using var server = await PostgresServer.StartAsync(isDurable: true);
        var database = await server.NewDatabaseAsync();
        await using var killed = await StartAsync(database);
        var api = killed;
        try
        {
            var writers = new Writers(() => Volatile.Read(ref api).Client);
            var writing = writers.RunAsync(8, () => writers.Count >= Puts);
            await UntilAsync(() => writers.Count >= Puts / 3);
            await server.KillAsync();
            await server.StartAgainAsync();
            await UntilAsync(() => writers.Count >= 2 * Puts / 3);
            killed.Kill();
            await killed.EndAsync();
            Volatile.Write(ref api, await StartAsync(database));
            await writing;
            await writers.LookAsync(database);
        }
        finally
        {
            if (api != killed)
                await api.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task A_replica_that_is_cut_off_from_notifications_serves_the_new_revision_within_two_seconds()
    {
        const string Cut = "select count(pg_terminate_backend(pid)) from pg_stat_activity "
            + "where datname = current_database() and application_name like '%listening'";
        var database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();
        await using var one = await StartAsync(database);
        await using var other = await StartAsync(database);
        var tag = (await PutAsync(one, "claim a: Begun\n")).Header("ETag")!;
        for (var turn = 0; turn < 10; turn++)
        {
            await SeesAsync(other, tag);
            await PostgresServer.ExecuteAsync(database, Cut);
            tag = (await PutAsync(one, $"claim a: Turn {turn}\n", ("If-Match", tag))).Header("ETag")!;
            await SeesAsync(other, tag);
        }

        // What was missed while nobody listened is seen after it listens again, too.
        await Task.Delay(TimeSpan.FromSeconds(1));
        await SeesAsync(other, tag);
    }

    [PostgresFact]
    public async Task While_the_database_is_away_the_answer_is_503_and_then_it_goes_on()
    {
        await using var server = await PostgresServer.StartAsync(isDurable: false);
        await using var api = await StartAsync(await server.NewDatabaseAsync(), ("Api__Limits__DatabaseSeconds", "0"));
        var tag = (await PutAsync(api, "claim a: A\n")).Header("ETag")!;
        await server.StopAsync();
        foreach (var path in (string[])["/v1/maps/other", "/v1/maps", "/v1/maps/one.arg"])
            await ProblemAsync(await GetUntilAsync(api, path, HttpStatusCode.ServiceUnavailable));
        await ProblemAsync(await PutAsync(api, "claim a: B\n", ("If-Match", tag)));
        await GetUntilAsync(api, "/health/ready", HttpStatusCode.ServiceUnavailable);
        await server.StartAgainAsync();
        await GetUntilAsync(api, "/health/ready", HttpStatusCode.OK);
        Assert.Equal("claim a: A\n", await (await GetUntilAsync(api, "/v1/maps/one.arg", HttpStatusCode.OK)).TextAsync());
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(api, "claim a: B\n", ("If-Match", tag))).StatusCode);

        static async Task ProblemAsync(HttpResponseMessage answer)
        {
            Assert.StartsWith("503 store-unavailable: ", await answer.ProblemAsync(), StringComparison.Ordinal);
            Assert.NotNull(answer.Header("Retry-After"));
        }
    }

    [PostgresDiskFact]
    public async Task On_a_full_disk_a_map_is_refused_and_what_was_acknowledged_is_there()
    {
        var server = await PostgresServer.SharedAsync();
        using var disk = new SmallDisk(20_000);
        var database = await server.NewDatabaseAsync(disk.Path);
        try
        {
            await using var api = await StartAsync(database);
            var stored = new Dictionary<string, string>();
            HttpResponseMessage answer;
            while (true)
            {
                var (id, source) = ($"m{stored.Count}", Noise(200_000));
                answer = await PutAsync(api, source, id);
                if (answer.StatusCode != HttpStatusCode.Created)
                    break;
                stored[id] = source;
            }

            Assert.StartsWith("507 store-full: There is no room left to store", await answer.ProblemAsync(), StringComparison.Ordinal);
            Assert.NotEmpty(stored);
            await using (var other = await StartAsync(database, ("Api__Migrate", "false")))
            {
                foreach (var (id, source) in stored)
                    Assert.Equal(source, await other.Client.GetStringAsync(new Uri($"/v1/maps/{id}.arg", UriKind.Relative)));
            }

            disk.Grow(100_000);
            Assert.Equal(HttpStatusCode.Created, (await PutAsync(api, Noise(200_000), "after")).StatusCode);
        }
        finally
        {
            await server.DropAsync(database);
        }
    }

    [PostgresFact]
    public async Task The_database_is_brought_up_to_date_by_a_run_of_its_own()
    {
        var database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();
        (string, string)[] settings = [("Api__Store", "postgres"), ("Api__Postgres", database), ("Api__Migrate", "false")];
        Assert.Equal(
            (78, "argument-map-api: The database of the maps is not up to date. Run the API with --migrate-only first."),
            await ApiProcess.RunAsync(_folder.Path, [], settings));
        Assert.Equal((0, ""), await ApiProcess.RunAsync(_folder.Path, ["--migrate-only"], settings));
        await using var api = await ApiProcess.StartAsync(_folder.Path, settings);
        Assert.Equal(HttpStatusCode.Created, (await PutAsync(api, "claim a: A\n")).StatusCode);
    }

    [PostgresFact]
    public async Task A_backup_restores_every_map_with_its_history()
    {
        var server = await PostgresServer.SharedAsync();
        var database = await server.NewDatabaseAsync();
        string[] addresses =
            ["/v1/maps", "/v1/maps/one.arg", "/v1/maps/one/revisions", "/v1/maps/one?revision=1&format=arg", "/v1/maps?q=later"];
        string[] before;
        await using (var api = await StartAsync(database))
        {
            await PutAsync(api, "claim a: First\n");
            await PutAsync(api, "claim a: Later\n", ("If-Match", "*"));
            await PutAsync(api, "include: one.arg\nclaim b: B\n", "two");
            before = await ReadAsync(api);
        }

        await using var again = await StartAsync(await server.RestoredAsync(database));
        Assert.Equal(before, await ReadAsync(again));
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(again, "claim a: Latest\n", ("If-Match", "*"))).StatusCode);

        Task<string[]> ReadAsync(ApiProcess api) =>
            Task.WhenAll(addresses.Select(address => api.Client.GetStringAsync(new Uri(address, UriKind.Relative))));
    }

    [Fact]
    public async Task Without_a_database_the_API_does_not_start()
    {
        var (code, said) = await ApiProcess.RunAsync(
            _folder.Path, [], ("Api__Store", "postgres"), ("Api__Postgres", "Host=127.0.0.1;Port=1;Username=u;Database=d"));
        Assert.Equal(78, code);
        Assert.StartsWith("argument-map-api: The database of Api:Postgres cannot be reached: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }

    private static Task<ApiProcess> StartAsync(string database, params (string Name, string Value)[] settings) => ApiProcess.StartAsync(
        Path.GetTempPath(), [("Api__Store", "postgres"), ("Api__Postgres", database), ("Api__Limits__DatabaseSeconds", "60"), .. settings]);

    private static Task<HttpResponseMessage> PutAsync(ApiProcess api, string map, params (string Name, string Value)[] headers) =>
        PutAsync(api, map, "one", headers);

    private static Task<HttpResponseMessage> PutAsync(
        ApiProcess api, string map, string id, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, new Uri("/v1/maps/" + id, UriKind.Relative))
        {
            Content = new StringContent(map, Encoding.UTF8, "text/plain"),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return api.Client.SendAsync(request);
    }

    /// <summary>Asserts that requests get this revision soon: within two seconds, were the machine not busy with other tests.</summary>
    private static async Task SeesAsync(ApiProcess api, string tag)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var begun = watch.Elapsed;
            using var answer = await api.Client.GetAsync(new Uri("/v1/maps/one.arg", UriKind.Relative));
            if (answer.Header("ETag") == tag)
                return;
            Assert.True(begun < TimeSpan.FromSeconds(20), $"After {begun} the old revision was served.");
        }
    }

    private static async Task<HttpResponseMessage> GetUntilAsync(ApiProcess api, string path, HttpStatusCode status)
    {
        while (true)
        {
            var answer = await api.Client.GetAsync(new Uri(path, UriKind.Relative));
            if (answer.StatusCode == status)
                return answer;
            await Task.Delay(20);
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(5);
    }

    /// <summary>A map that cannot be compressed.</summary>
    private static string Noise(int bytes)
    {
        var map = new StringBuilder();
        for (var i = 0; map.Length < bytes; i++)
            map.Append(CultureInfo.InvariantCulture, $"claim c{i}: {Convert.ToBase64String(RandomNumberGenerator.GetBytes(60))}\n");
        return map.ToString();
    }
}
