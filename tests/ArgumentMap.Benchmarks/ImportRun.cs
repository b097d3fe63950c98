using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ArgumentMap.Formats;

namespace ArgumentMap.Benchmarks;

/// <summary>What reading a file of another tool takes, one JSON line a task; each with what it may take.</summary>
internal static class ImportRun
{
    private const int Nodes = 100_000;
    private const int MayTake = 1_000;
    private const int Rounds = 5;

    public static void Run()
    {
        var file = Aif();
        var format = MapFormats.Core.ReaderOf("map.json", file)!;
        var (least, first, allocated) = (double.PositiveInfinity, 0.0, 0L);
        ArgumentDocument document = null!;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var clock = Stopwatch.StartNew();
            document = ArgumentDocument.Read(format, file, "map.json");
            var taken = clock.Elapsed.TotalMilliseconds;
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            (least, first) = (Math.Min(least, taken), round == 0 ? taken : first);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"task":"read {{format.Name}}, {{Nodes}} nodes, {{file.Length / 1e6:F1}} MB","milliseconds":{{least:F0}},"first":{{first:F0}}"""
                + $$""","mayTake":{{MayTake}},"allocatedMB":{{allocated / 1e6:F0}},"items":{{document.Graph.Nodes.Length}}"""
                + $$""","relations":{{document.Graph.Relations.Length}},"errors":{{document.Diagnostics.Length}}}"""));
    }

    /// <summary>Half of the nodes are statements in a tree, up to four below each; the other half say which supports or attacks which.</summary>
    private static byte[] Aif()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("nodes");
            for (var i = 0; i < Nodes; i++)
            {
                json.WriteStartObject();
                json.WriteString("nodeID", Id(i));
                var (type, text) = i % 2 == 0 ? ("I", $"Statement {i} says that something is so")
                    : i % 3 == 1 ? ("CA", "Default Conflict") : ("RA", "Default Inference");
                json.WriteString("text", text);
                json.WriteString("type", type);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("edges");
            for (var i = 2; i < Nodes; i += 2)
            {
                Edge(json, i, i - 1);
                Edge(json, i - 1, ((i / 2) - 1) / 4 * 2);
            }

            json.WriteEndArray();
            json.WriteStartArray("locutions");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Edge(Utf8JsonWriter json, int from, int to)
    {
        json.WriteStartObject();
        json.WriteString("edgeID", Id(Nodes + from));
        json.WriteString("fromID", Id(from));
        json.WriteString("toID", Id(to));
        json.WriteEndObject();
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
