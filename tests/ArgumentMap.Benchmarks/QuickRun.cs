using System.Diagnostics;
using System.Globalization;
using ArgumentMap.Benchmarks.Maps;
using ArgumentMap.Formats;
using ArgumentMap.Text;

namespace ArgumentMap.Benchmarks;

/// <summary>Text to graph to DOT, warm, in seconds rather than minutes; one line of JSON per size, like the Argdown script.</summary>
/// <remarks>Garbage is collected when it is due, so that its cost is included for small maps as well as for large ones.</remarks>
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

        if (sizes is ["scoring"])
        {
            Scoring();
            return;
        }

        if (sizes is ["odds"])
        {
            OddsRun.Run();
            return;
        }

        if (sizes is ["positions"])
        {
            PositionsRun.Run();
            return;
        }

        if (sizes is ["imports"])
        {
            ImportRun.Run();
            return;
        }

        if (sizes is ["rules"])
        {
            Rules();
            return;
        }

        if (sizes is ["pictures"])
        {
            PictureRun.Run();
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
                ArgumentDocument.Parse(source).Render(MapFormats.Dot, Stream.Null);
                if (round >= Warm)
                    times.Add(clock.Elapsed.TotalSeconds);
                allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            }

            var mean = times.Average();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"tool":"argmap","statements":{{statements}},"seconds":{{mean:F4}},"statementsPerSecond":{{statements / mean:F0}},"""
                + $$""" "allocatedPerStatement":{{allocated / statements}}}"""));
        }
    }

    /// <summary>The minimum time of each part of scoring, and what it allocates.</summary>
    private static void Scoring()
    {
        var benchmarks = new ScoringBenchmarks();
        (string Name, Action Run)[] parts =
        [
            ("SummingPass", () => benchmarks.SummingPass()),
            ("AcyclicPass", () => benchmarks.AcyclicPass()),
            ("AcyclicOrder", () => benchmarks.AcyclicOrder()),
            ("SummingPassShuffled", () => benchmarks.SummingPassShuffled()),
            ("ShuffledPass", () => benchmarks.ShuffledPass()),
            ("ShuffledOrder", () => benchmarks.ShuffledOrder()),
            ("Rings", () => benchmarks.Rings()),
            ("Shapley", () => benchmarks.Shapley()),
            ("FileToDot", benchmarks.FileToDot),
            ("FileToScores", benchmarks.FileToScores),
        ];
        var least = new double[parts.Length];
        var allocated = new long[parts.Length];
        Array.Fill(least, double.PositiveInfinity);
        // In rounds, so that a noisy moment does not affect only one part.
        for (var round = 0; round < Warm + 5; round++)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var clock = Stopwatch.StartNew();
                parts[i].Run();
                least[i] = Math.Min(least[i], clock.Elapsed.TotalMilliseconds);
                allocated[i] = GC.GetTotalAllocatedBytes(precise: true) - before;
            }
        }

        for (var i = 0; i < parts.Length; i++)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"part":"{{parts[i].Name}}","milliseconds":{{least[i]:F2}},"allocatedKB":{{allocated[i] / 1024}}}"""));
    }

    /// <summary>The minimum time of each rule over maps of 100,000 statements, and of all rules together.</summary>
    private static void Rules()
    {
        foreach (var shape in RuleBenchmarks.Shapes)
        {
            var benchmark = new RuleBenchmarks { Shape = shape };
            benchmark.Setup();
            var least = new Dictionary<string, double> { ["all"] = double.PositiveInfinity };
            for (var round = 0; round < Warm; round++)
            {
                var all = 0.0;
                foreach (var (name, run) in benchmark.Rules())
                {
                    var clock = Stopwatch.StartNew();
                    run();
                    all += clock.Elapsed.TotalMilliseconds;
                    least[name] = Math.Min(least.GetValueOrDefault(name, double.PositiveInfinity), clock.Elapsed.TotalMilliseconds);
                }

                least["all"] = Math.Min(least["all"], all);
            }

            foreach (var (name, milliseconds) in least)
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $$"""{"shape":"{{shape}}","rule":"{{name}}","milliseconds":{{milliseconds:F2}}}"""));
        }
    }

    /// <summary>How much longer twice the input takes.</summary>
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
