using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ArgumentMap.Page.Tests;

namespace ArgumentMap.Studio.Tests;

/// <summary>Runs all checks of the studio in one browser: of its folder as any web server serves it, and of the API with stored maps.</summary>
public sealed class StudioRun
{
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    public StudioRun()
    {
        if (Chromium.Path is null)
            return;
        CommandLineAnswers.WriteAsync(Samples, Path.Combine(AppContext.BaseDirectory, "command-line.json")).GetAwaiter().GetResult();
        Run();
    }

    /// <summary>What went wrong, by the name of the check; empty if nothing did.</summary>
    public IReadOnlyDictionary<string, string> Problems => _problems;

    private static string Samples => Path.Combine(SourceFolder(), "..", "..", "arguments");

    private void Run()
    {
        var here = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(here, "browser"),
        };
        string[] arguments = ["run.mjs", Chromium.Path!, here, Samples];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            using var result = JsonDocument.Parse(line);
            _problems[result.RootElement.GetProperty("name").GetString()!] = result.RootElement.GetProperty("problem").GetString()!;
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The checks ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
