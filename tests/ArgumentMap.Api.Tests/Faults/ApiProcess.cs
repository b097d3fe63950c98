using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>The API as a separate process, started the way an operator would, which can be stopped or killed at any moment.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private const int Sigterm = 15;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether it was asked to stop, or killed.</summary>
    private bool _isEnding;

    private ApiProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The API ended before it listened:\n" + Log));
    }

    public HttpClient Client { get; private set; } = null!;

    public Uri Address => Client.BaseAddress!;

    /// <summary>Everything that it has written to its console so far.</summary>
    public string Log => string.Join('\n', _log);

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="settings">Settings by their names in the environment.</param>
    public static async Task<ApiProcess> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        var start = Start(folder, [], settings);
        var api = new ApiProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        api._process.Start();
        api._process.BeginOutputReadLine();
        api._process.BeginErrorReadLine();
        api.Client = new HttpClient { BaseAddress = await api._address.Task, Timeout = TimeSpan.FromMinutes(10) };
        return api;
    }

    /// <summary>Runs it until it ends by itself.</summary>
    /// <returns>Its exit code, and what it wrote to its standard error.</returns>
    public static async Task<(int Code, string Error)> RunAsync(
        string folder, string[] arguments, params (string Name, string Value)[] settings)
    {
        using var process = Process.Start(Start(folder, arguments, settings))!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await error).Trim());
    }

    /// <summary>Asks it to stop, as operating systems do (SIGTERM).</summary>
    public void Stop()
    {
        _isEnding = true;
        Assert.Equal(0, Signal(_process.Id, Sigterm));
    }

    /// <summary>Kills it (SIGKILL).</summary>
    public void Kill()
    {
        _isEnding = true;
        _process.Kill();
    }

    /// <summary>Waits until it has ended.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        var endedItself = !_isEnding && _process.HasExited;
        _process.Kill();
        var code = await EndAsync();
        _process.Dispose();
        Client.Dispose();
        Assert.False(endedItself, $"The API ended by itself with {code}:\n{Log}");
    }

    private static ProcessStartInfo Start(string folder, string[] arguments, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ApiHost).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Api__MapFolder", folder), ("Api__CacheFolder", ApiRun.Cache),
            ("Api__Limits__Burst", "100000"),
            // So that no test fails on a busy machine.
            ("Api__Limits__LayoutSeconds", "300"), ("Api__Limits__AnswerSeconds", "600"), .. settings])
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        _log.Enqueue(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..]));
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
