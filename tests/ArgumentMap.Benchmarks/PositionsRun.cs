using System.Diagnostics;
using System.Globalization;
using ArgumentMap.Benchmarks.Maps;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Positions;
using ArgumentMap.Text;

namespace ArgumentMap.Benchmarks;

/// <summary>What finding positions takes, one JSON line a task; each with what it may take.</summary>
internal static class PositionsRun
{
    private const int Statements = 2_000;
    private const int Core = 20;
    private const int MayTake = 1_000;
    private const int Rounds = 5;

    public static void Run()
    {
        foreach (var isChain in (bool[])[false, true])
        {
            var document = ArgumentDocument.Parse(new SourceText(CoreMap.Of(Statements, Core, isChain), "map.arg"));
            foreach (var semantics in PositionSemantics.All)
                Measure(document, semantics, isChain);
        }
    }

    private static void Measure(ArgumentDocument document, PositionSemantics semantics, bool isChain)
    {
        var (least, first, effort) = (double.PositiveInfinity, 0.0, new Effort(MapLimits.Default.Effort));
        MapPositions positions = null!;
        for (var round = 0; round < Rounds; round++)
        {
            effort = new Effort(MapLimits.Default.Effort);
            var clock = Stopwatch.StartNew();
            positions = document.Positions(new PositionOptions { Semantics = semantics }, effort);
            var taken = clock.Elapsed.TotalMilliseconds;
            (least, first) = (Math.Min(least, taken), round == 0 ? taken : first);
        }

        var (all, some) = (positions.Items.Count(positions.AllAccept), positions.Items.Count(positions.SomeAccept));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"task":"{{semantics.Name}}, {{Statements}} statements in {{(isChain ? "chained " : "")}}cores of {{Core}}","""
                + $$""" "milliseconds":{{least:F1}},"first":{{first:F1}},"mayTake":{{MayTake}}"""
                + $$""","effort":{{MapLimits.Default.Effort - effort.Left}},"listed":{{positions.Listed.Length}}"""
                + $$""","hasMore":{{(positions.HasMore ? "true" : "false")}},"acceptedByAll":{{all}},"acceptedBySome":{{some}}}"""));
    }
}
