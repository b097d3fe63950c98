using System.Diagnostics;
using System.Globalization;
using ArgumentMap.Benchmarks.Maps;
using ArgumentMap.Rendering;
using ArgumentMap.Text;

namespace ArgumentMap.Benchmarks;

/// <summary>Text to graph to DOT, warm, in seconds rather than minutes; one JSON line a size, as the Argdown script prints.</summary>
/// <remarks>Garbage is collected when it is due, so that its cost is in the times of small maps as of large ones.</remarks>
internal static class QuickRun
{
    private const int Warm = 8;

    public static void Run(string[] sizes)
    {
        if (sizes is ["adversarial"])
        {
            Adversarial();
            return;
        }

        foreach (var size in sizes)
        {
            var statements = int.Parse(size, CultureInfo.InvariantCulture);
            var source = new SourceText(GeneratedMap.Arg(statements), "map.arg");
            var times = new List<double>();
            var rounds = Math.Max(Warm + 5, 2_000_000 / statements);
            long allocated = 0;
            for (var round = 0; round < rounds; round++)
            {
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var clock = Stopwatch.StartNew();
                ArgumentDocument.Parse(source).Render(RenderFormat.Dot, Stream.Null);
                if (round >= Warm)
                    times.Add(clock.Elapsed.TotalSeconds);
                allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            }

            var mean = times.Average();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"tool":"argmap","statements":{{statements}},"seconds":{{mean:F4}},"statementsPerSecond":{{statements / mean:F0}},"allocatedPerStatement":{{allocated / statements}}}"""));
        }
    }

    /// <summary>How much longer twice as much takes.</summary>
    private static void Adversarial()
    {
        foreach (var piece in AdversarialBenchmarks.Pieces)
        {
            var (once, twice) = (Best(piece, 1_000_000), Best(piece, 2_000_000));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"piece":"{{piece}}","milliseconds":{{once * 1000:F1}},"twice":{{twice * 1000:F1}},"ratio":{{twice / once:F2}}}"""));
        }
    }

    private static double Best(string piece, int length)
    {
        var benchmark = new AdversarialBenchmarks { Piece = piece, Length = length };
        benchmark.Setup();
        return Enumerable.Range(0, Warm).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            benchmark.Parse();
            return clock.Elapsed.TotalSeconds;
        });
    }
}
