using ArgumentMap.Benchmarks.Maps;
using ArgumentMap.Limits;
using ArgumentMap.Text;
using BenchmarkDotNet.Attributes;

namespace ArgumentMap.Benchmarks;

/// <summary>Input that invites quadratic time: twice as much may take at most 2.5 times as long.</summary>
public class AdversarialBenchmarks
{
    /// <summary>The text that is repeated within one line; "unclosed" and "unknown" repeat lines.</summary>
    public static IReadOnlyList<string> Pieces { get; } = ["[", "#", " #a", "|", ":", "] [", "\u00A0", "a ", "unclosed", "unknown"];

    private static readonly MapLimits Unlimited = new() { LineLength = int.MaxValue };

    private SourceText _source = new("");

    [Params(1_000_000, 2_000_000)]
    public int Length { get; set; }

    [ParamsSource(nameof(Pieces))]
    public string Piece { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _source = new SourceText(
        Piece switch
        {
            "unclosed" => GeneratedMap.Lines("  premise [0.7 : text [more\n", Length),
            "unknown" => GeneratedMap.Lines("  premise nobody\n", Length),
            _ => GeneratedMap.Repeated(Piece, Length),
        },
        "map.arg");

    [Benchmark]
    public ArgumentDocument Parse() => ArgumentDocument.Parse(_source, limits: Unlimited);
}
