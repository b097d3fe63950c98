using ArgumentMap.Benchmarks.Maps;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Text;
using BenchmarkDotNet.Attributes;

namespace ArgumentMap.Benchmarks;

/// <summary>All rules over large maps, including some that invite quadratic time.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    /// <summary>The shape of the map of 100,000 statements.</summary>
    public static IReadOnlyList<string> Shapes { get; } = ["plain", "hub", "same text", "one part"];

    private ArgumentDocument? _document;

    [ParamsSource(nameof(Shapes))]
    public string Shape { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _document = ArgumentDocument.Parse(new SourceText(
        Shape switch
        {
            "hub" => "claim hub: Hub\n" + Lines(50_000, i => $"  objection o{i}: Objection {i}"),
            "same text" => Lines(100_000, i => i % 2 == 0 ? $"claim c{i}: The same" : $"  premise p{i}: The same"),
            "one part" =>
                Lines(50_000, i => $"claim c{i} [0.6]: Claim {i}\n  premise c{(i + 1) % 50_000}\n  premise c{(i * 7L + 1) % 50_000}"),
            _ => GeneratedMap.Arg(100_000),
        },
        "map.arg"));

    [Benchmark]
    public int All() => Rules().Sum(rule => rule.Run());

    /// <summary>Each rule by itself; the first one that needs something shared pays for it.</summary>
    internal IEnumerable<(string Name, Func<int> Run)> Rules()
    {
        var map = new ReviewedMap(_document!.Graph, Settings.Default, Effort.Unlimited);
        return RuleSet.All.Select(rule => (rule.Descriptor.Name, (Func<int>)(() => rule.Find(map).Take(1_000).Count())));
    }

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
