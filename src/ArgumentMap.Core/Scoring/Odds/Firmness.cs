using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Odds;

/// <summary>
/// Finds the verdicts that hold over the whole range, even if all relevances that the author left unsaid were lower, or higher.
/// </summary>
internal static class Firmness
{
    /// <summary>Decimals to which a strength is rounded before it is compared with a bound.</summary>
    internal const int Digits = 9;

    /// <summary>How much every unsaid relevance is lowered, then raised.</summary>
    private const double Change = 0.15;

    /// <param name="nodes">Their scores as they are.</param>
    /// <returns>By node.</returns>
    public static bool[] Of(
        ArgumentGraph graph, OddsModel model, ImmutableArray<NodeScore> nodes, VerdictBounds bounds, OddsLimits limits, Effort effort)
    {
        var firm = new bool[nodes.Length];
        for (var node = 0; node < firm.Length; node++)
            firm[node] = nodes[node].Range is { } range && Holds(nodes[node].Verdict, range.Low, range.High);
        Check(OddsSolver.Solve(model.WithUnsaid(graph, -Change), limits, effort).Strengths);
        Check(OddsSolver.Solve(model.WithUnsaid(graph, Change), limits, effort).Strengths);
        return firm;

        void Check(EndsList strengths)
        {
            for (var node = 0; node < firm.Length; node++)
                firm[node] &= Holds(nodes[node].Verdict, strengths.Low[node], strengths.High[node]);
        }

        bool Holds(Verdict verdict, double low, double high) =>
            bounds.Of(Math.Round(low, Digits)) == verdict && bounds.Of(Math.Round(high, Digits)) == verdict;
    }
}
