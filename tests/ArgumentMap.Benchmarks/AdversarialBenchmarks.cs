using ArgumentMap.Benchmarks.Maps;
using ArgumentMap.Text;
using BenchmarkDotNet.Attributes;

namespace ArgumentMap.Benchmarks;

/// <summary>Input that invites quadratic time: twice as much may take at most 2.5 times as long.</summary>
public class AdversarialBenchmarks
{
    /// <summary>Half the greatest length of a line, and all of it.</summary>
    [Params(49_000, 98_000)]
    public int Length { get; set; }

    [Params("[", "#", " #", "|", ":", "] [", "unclosed")]
    public string Piece { get; set; } = "";

    private SourceText _source = new("");

    [GlobalSetup]
    public void Setup() =>
        _source = new SourceText(Piece == "unclosed" ? GeneratedMap.Unclosed(Length) : GeneratedMap.Repeated(Piece, Length), "map.arg");

    [Benchmark]
    public ArgumentDocument Parse() => ArgumentDocument.Parse(_source);
}
