using System.Diagnostics;
using System.Text.Json;

namespace ArgumentMap.Graphviz.Tests;

/// <summary>The Graphviz installed on the machine, to check our DOT with.</summary>
internal static class NativeDot
{
    private const string HowToInstall = "Graphviz is not installed: apt-get install graphviz";

    /// <summary>
    /// Why tests that need it are skipped; null if they are not, because it is installed or <c>CI</c> asks for all tests.
    /// </summary>
    public static string? WhySkipped => IsInstalled || Environment.GetEnvironmentVariable("CI") == "true" ? null : HowToInstall;

    private static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "dot.exe" : "dot")));

    /// <summary>The names of the nodes, and of the two ends of each edge, as Graphviz read them.</summary>
    public static (IReadOnlyList<string> Nodes, IReadOnlyList<(string From, string To)> Edges) Read(string dot)
    {
        var start = new ProcessStartInfo("dot", ["-Tdot_json"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        using (var input = new StreamWriter(process.StandardInput.BaseStream))
            input.Write(dot);
        process.WaitForExit();
        Assert.Equal("", errors.Result);
        Assert.Equal(0, process.ExitCode);
        var graph = JsonDocument.Parse(output.Result).RootElement;
        var objects = Items(graph, "objects")
            .ToDictionary(item => item.GetProperty("_gvid").GetInt32(), item => item.GetProperty("name").GetString()!);
        // Clusters come first.
        var nodes = Items(graph, "objects").Skip(graph.GetProperty("_subgraph_cnt").GetInt32());
        return (
            [.. nodes.Select(item => item.GetProperty("name").GetString()!)],
            [.. Items(graph, "edges").Select(edge => (
                objects[edge.GetProperty("tail").GetInt32()], objects[edge.GetProperty("head").GetInt32()]))]);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement graph, string name) =>
        graph.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;
}
