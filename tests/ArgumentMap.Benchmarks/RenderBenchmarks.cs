using ArgumentMap.Benchmarks.Maps;
using ArgumentMap.Formats;
using ArgumentMap.Text;
using BenchmarkDotNet.Attributes;

namespace ArgumentMap.Benchmarks;

/// <summary>From text to graph to DOT, as a whole and in parts.</summary>
[MemoryDiagnoser]
public class RenderBenchmarks
{
    private SourceText _source = new("");
    private ArgumentDocument? _document;

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Statements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _source = new SourceText(GeneratedMap.Arg(Statements), "map.arg");
        _document = ArgumentDocument.Parse(_source);
    }

    [Benchmark]
    public ArgumentDocument TextToGraph() => ArgumentDocument.Parse(_source);

    [Benchmark]
    public void GraphToDot() => _document!.Render(MapFormats.Dot, Stream.Null);

    [Benchmark(Baseline = true)]
    public void TextToDot() => ArgumentDocument.Parse(_source).Render(MapFormats.Dot, Stream.Null);
}
