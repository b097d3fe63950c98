using System.Text;
using System.Text.Json;
using ArgumentMap.Cli;

namespace ArgumentMap.Studio.Tests;

/// <summary>What the command line says of every sample, for the check that the engine in the browser says the same.</summary>
internal static class CommandLineAnswers
{
    /// <summary>The calls of the engine, each with the words of the command that it must equal; the path of the map comes first.</summary>
    private static readonly Dictionary<string, string[]> Commands = new()
    {
        ["findings"] = ["check", "--diagnostics", "json"],
        ["Score"] = ["score", "--json"],
        ["Render svg"] = ["render", "-f", "svg", "--scores"],
        ["Render md"] = ["render", "-f", "md"],
        ["Render layout"] = ["render", "-f", "layout", "--scores"],
    };

    /// <summary>Writes the answers as JSON: sample, call, text.</summary>
    public static async Task WriteAsync(string samples, string path)
    {
        var all = new SortedDictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var name in Directory.EnumerateFiles(samples, "*.arg").Select(file => Path.GetFileName(file)))
        {
            var said = all[name] = [];
            foreach (var (call, words) in Commands)
                said[call] = await RunAsync(samples, [words[0], name, .. words[1..]]);
        }

        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(all));
    }

    private static async Task<string> RunAsync(string folder, string[] words)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new Host { In = Stream.Null, Out = output, Error = error, Folder = folder };
        await CommandLine.RunAsync(host, words, CancellationToken.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
