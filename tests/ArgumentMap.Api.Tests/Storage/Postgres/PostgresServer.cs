using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Npgsql;

namespace ArgumentMap.Api.Tests.Storage.Postgres;

/// <summary>A PostgreSQL server of the tests' own, on its own port, with its data in a temporary folder.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const int Sigkill = 9;
    private const int Sigstop = 19;

    private static readonly Lazy<Task<PostgresServer>> Common = new(() =>
    {
        var server = StartAsync(isDurable: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Result.DisposeAsync().AsTask().Wait();
        return server;
    });

    private static readonly string? Programs = Find();

    private readonly string _folder;
    private readonly string _data;
    private readonly string _options;
    private int _databases;

    private PostgresServer(string folder, string data, bool isDurable)
    {
        (_folder, _data, Port) = (folder, data, FreePort());
        _options = string.Create(
            CultureInfo.InvariantCulture,
            $"-c listen_addresses=127.0.0.1 -p {Port} -c unix_socket_directories= -c max_connections=200");
        if (!isDurable)
            _options += " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
    }

    /// <summary>Why tests that need a server are skipped; null if they are not.</summary>
    public static string? WhySkipped => Programs is not null || Environment.GetEnvironmentVariable("CI") == "true"
        ? null
        : "Needs PostgreSQL: initdb and pg_ctl in PATH or in /usr/lib/postgresql.";

    public int Port { get; }

    /// <summary>A server for all tests that do not harm it. It is stopped with the tests.</summary>
    public static Task<PostgresServer> SharedAsync() => Common.Value;

    /// <param name="isDurable">Whether what is committed survives a crash of the machine. It is slower.</param>
    /// <param name="data">Existing, empty folder for the data; null for one of its own.</param>
    public static async Task<PostgresServer> StartAsync(bool isDurable, string? data = null)
    {
        var folder = Directory.CreateTempSubdirectory("argmap-pg-").FullName;
        var server = new PostgresServer(folder, data ?? Path.Combine(folder, "data"), isDurable);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "-R", "postgres", folder, data ?? folder);
        await RunAsUserAsync(
            "initdb", "-D", server._data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>A new, empty database.</summary>
    /// <param name="folder">Existing, empty folder for its data; null for that of the server.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabaseAsync(string? folder = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"maps{Interlocked.Increment(ref _databases)}");
        if (folder is not null)
        {
            await RunAsync("chown", "postgres", folder);
            await ExecuteAsync(ConnectionTo("postgres"), $"create tablespace {name} location '{folder}'");
        }

        await ExecuteAsync(ConnectionTo("postgres"), $"create database {name} tablespace {(folder is null ? "pg_default" : name)}");
        return ConnectionTo(name);
    }

    /// <summary>A new database with what another one has, by way of a backup.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> RestoredAsync(string connection)
    {
        var file = Path.Combine(_folder, "maps.dump");
        var restored = await NewDatabaseAsync();
        await RunClientAsync("pg_dump", connection, "--format=custom", "--file=" + file);
        await RunClientAsync("pg_restore", restored, "--exit-on-error", file);
        File.Delete(file);
        return restored;
    }

    /// <summary>Removes a database that has a folder of its own.</summary>
    public async Task DropAsync(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        await ExecuteAsync(ConnectionTo("postgres"), $"drop database {name} with (force)");
        await ExecuteAsync(ConnectionTo("postgres"), $"drop tablespace {name}");
    }

    /// <summary>Runs a statement.</summary>
    public static async Task<object?> ExecuteAsync(string connection, string statement)
    {
        await using var opened = new NpgsqlConnection(connection + ";Pooling=false");
        await opened.OpenAsync();
        await using var command = new NpgsqlCommand(statement, opened);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Starts it after it was stopped or killed, and waits until it answers.</summary>
    public Task StartAgainAsync() => RunAsUserAsync(
        "pg_ctl", "-s", "-w", "-t", "300", "-D", _data, "-l", Path.Combine(_folder, "log"), "-o", _options, "start");

    /// <summary>Stops it without waiting for its clients.</summary>
    public Task StopAsync() => RunAsUserAsync("pg_ctl", "-s", "-w", "-t", "300", "-D", _data, "-m", "fast", "stop");

    /// <summary>Kills it with all its processes (SIGKILL).</summary>
    public async Task KillAsync()
    {
        var first = int.Parse(
            (await File.ReadAllLinesAsync(Path.Combine(_data, "postmaster.pid")))[0], CultureInfo.InvariantCulture);
        // Stopped first, so that it starts no more of them.
        _ = Signal(first, Sigstop);
        var others = ChildrenOf(first);
        foreach (var process in others.Append(first))
            _ = Signal(process, Sigkill);
        // Until they are all gone it cannot be started again, and not while nobody has asked how the first one ended.
        while (others.Prepend(first).Any(process => IsRunning(process)))
            await Task.Delay(20);
        File.Delete(Path.Combine(_data, "postmaster.pid"));
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await RunAsUserAsync("pg_ctl", "-s", "-w", "-t", "300", "-D", _data, "-m", "immediate", "stop");
        }
        catch (InvalidOperationException)
        {
            // It was not running.
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionTo(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database}");

    private static string? Find()
    {
        if (OperatingSystem.IsWindows())
            return null;
        string[] folders =
        [
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries),
            .. Directory.Exists("/usr/lib/postgresql")
                ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => version + "/bin")
                : [],
        ];
        return folders.FirstOrDefault(folder => File.Exists(folder + "/initdb") && File.Exists(folder + "/pg_ctl"));
    }

    /// <summary>Runs a program that is a client of the server.</summary>
    private static Task RunClientAsync(string program, string connection, params string[] arguments)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var path = Path.Combine(Programs ?? "", program);
        return RunAsync(
            File.Exists(path) ? path : program,
            [
                "--host", to.Host!, "--port", to.Port.ToString(CultureInfo.InvariantCulture), "--username", to.Username!, "--dbname",
                to.Database!, .. arguments,
            ]);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs a program of PostgreSQL, which does not run as the superuser.</summary>
    private static Task RunAsUserAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs ?? throw new InvalidOperationException("PostgreSQL is not installed."), program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Its output is not redirected: the server would keep the pipe open. What initdb says is not interesting unless it fails.
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null", "sh", program, .. arguments])
        {
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int[] ChildrenOf(int process) =>
    [
        .. Directory.GetDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && ParentOf(id) == process),
    ];

    private static int ParentOf(int process) => State(process) is { } state && state.Length > 1
        ? int.Parse(state[1], CultureInfo.InvariantCulture)
        : 0;

    private static bool IsRunning(int process) => State(process) is { } state && state[0] != "Z";

    /// <summary>State, parent and so on of a process; null if it is gone.</summary>
    private static string[]? State(int process)
    {
        try
        {
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
