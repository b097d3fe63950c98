using ArgumentMap.Scoring.Odds;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring.Odds;

/// <summary>The engine compared with a literal implementation of the definition, over random maps.</summary>
public sealed class RandomOddsTests
{
    private const double Rounding = 1e-9;

    private const int Runs = 100;

    [Fact]
    public void The_engine_gives_what_the_definition_says() => RandomOdds.Maps.Sample(
        map =>
        {
            var run = OddsRun.Of(map.Text);
            var expected = new BruteForce(run.Graph, run.Graph.AsOf).All();
            for (var node = 0; node < expected.Length; node++)
            {
                if (!run.Counts(node))
                    continue;
                var found = run.At(node);
                Assert.True(
                    Math.Abs(found.Low - expected[node].Low) < Rounding && Math.Abs(found.Middle - expected[node].Middle) < Rounding
                    && Math.Abs(found.High - expected[node].High) < Rounding,
                    $"{run.Graph.Nodes[node].Id}: {found} instead of {expected[node]}\n{map.Text}");
            }
        },
        iter: Runs);

    [Fact]
    public void The_middle_is_within_the_range() => RandomOdds.Maps.Sample(
        map =>
        {
            var run = OddsRun.Of(map.Text);
            return Enumerable.Range(0, run.Graph.Nodes.Length).Select(run.At)
                .All(ends => ends.Low <= ends.Middle + Rounding && ends.Middle <= ends.High + Rounding && ends.Low >= 0 && ends.High <= 1);
        },
        iter: Runs);

    [Fact]
    public void Distinguishing_fewer_sources_keeps_every_strength_between_0_and_1() => RandomOdds.Maps.Sample(
        map =>
        {
            var run = OddsRun.Of(map.Text, limits: OddsLimits.Default with { Sources = 1 });
            return Enumerable.Range(0, run.Graph.Nodes.Length)
                .Select(run.At)
                .All(ends => ends.Low <= ends.Middle + Rounding && ends.Middle <= ends.High + Rounding && ends.Low >= 0 && ends.High <= 1);
        },
        iter: Runs);
}
