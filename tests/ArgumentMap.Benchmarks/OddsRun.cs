using System.Diagnostics;
using System.Globalization;
using ArgumentMap.Benchmarks.Maps;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Odds;
using ArgumentMap.Scoring.Semantics;
using ArgumentMap.Text;

namespace ArgumentMap.Benchmarks;

/// <summary>What <c>odds</c> takes, one JSON line a task; each with what it may take.</summary>
internal static class OddsRun
{
    private const int Rounds = 9;

    private static readonly ScoreOptions Odds = new() { Semantics = ScoringMethods.Find("odds") };

    public static void Run()
    {
        Pass();
        Tree();
        Cited();
        Explained();
        Timeline();
    }

    /// <summary>The pass over a map without cycles and sources, against that of <c>df-quad</c>.</summary>
    private static void Pass()
    {
        var graph = Parse(OddsMap.Acyclic(100_000)).Graph;
        var reading = MapReading.Of(graph, null, MapLimits.Default, Effort.Unlimited);
        var (odds, other) = (ScoringMethods.Find("odds")!.Read(reading), ScoringMethods.Find("df-quad")!.Read(reading));
        var (least, leastOfOther, read, readOther) =
            (double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        for (var round = 0; round < 5 * Rounds; round++)
        {
            leastOfOther = Math.Min(leastOfOther, Time(() => other.Solve(MapLimits.Default, Effort.Unlimited)));
            least = Math.Min(least, Time(() => odds.Solve(MapLimits.Default, Effort.Unlimited)));
            read = Math.Min(read, Time(() => ScoringMethods.Find("odds")!.Read(reading)));
            readOther = Math.Min(readOther, Time(() => ScoringMethods.Find("df-quad")!.Read(reading)));
        }

        Write("pass", least, 3 * leastOfOther, string.Create(
            CultureInfo.InvariantCulture,
            $$""","dfQuad":{{leastOfOther:F2}},"ratio":{{least / leastOfOther:F2}},"read":{{read:F1}},"readOfDfQuad":{{readOther:F1}}"""));
    }

    private static void Tree()
    {
        var document = Parse(OddsMap.Tree(300, 16, days: 0));
        Write("300 statements, 16 sources", Least(() => document.Score(Odds)), 50, "");
    }

    private static void Cited()
    {
        var document = Parse(OddsMap.Cited(100_000, 2_000, 10));
        var effort = new Effort(MapLimits.Default.Effort);
        document.Score(Odds, effort);
        var spent = MapLimits.Default.Effort - effort.Left;
        var model = OddsModelReader.Read(MapReading.Of(document.Graph, null, MapLimits.Default, Effort.Unlimited));
        var independent = OddsSolver.Solve(model, OddsLimits.Default, Effort.Unlimited).Independent;
        Write("100,000 statements, 2,000 sources", Least(() => document.Score(Odds), 3), 3_000, string.Create(
            CultureInfo.InvariantCulture, $$""","effort":{{spent}},"takenAsIndependent":{{independent}}"""));
    }

    private static void Explained()
    {
        foreach (var sources in (int[])[6, 16])
        {
            var scores = Parse(OddsMap.Tree(300, sources, days: 0)).Score(Odds);
            var least = Least(Explain);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Explain();
            var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;
            Write($"explanation, {sources} sources", least, 100, string.Create(
                CultureInfo.InvariantCulture, $$""","allocatedMegabytes":{{allocated:F1}}"""));

            void Explain() => Explainer.Explain(scores, scores.Graph.IndexOf("s0"));
        }
    }

    private static void Timeline()
    {
        foreach (var sources in (int[])[6, 16])
        {
            var document = Parse(OddsMap.Tree(300, sources, days: 50));
            Write($"timeline of 50 days, {sources} sources", Least(() => document.Timeline(options: Odds), 3), 500, "");
        }
    }

    private static ArgumentDocument Parse(string map) => ArgumentDocument.Parse(new SourceText(map, "map.arg"));

    private static double Least(Action run, int rounds = Rounds) => Enumerable.Range(0, rounds).Min(_ => Time(run));

    private static double Time(Action run)
    {
        var clock = Stopwatch.StartNew();
        run();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Write(string task, double milliseconds, double limit, string more) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"task":"{{task}}","milliseconds":{{milliseconds:F2}},"mayTake":{{limit:F2}}{{more}}}"""));
}
