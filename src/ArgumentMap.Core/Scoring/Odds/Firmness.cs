using ArgumentMap.Graph;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Which verdicts hold over the whole range, also if what the author left unsaid bore less, or more, on everything.</summary>
internal static class Firmness
{
    /// <summary>By which every relevance that was left unsaid is lowered, then raised.</summary>
    private const double Change = 0.15;

    /// <summary>Digits to which a strength is rounded before it is compared with a bound.</summary>
    private const int Digits = 9;

    /// <returns>By node.</returns>
    public static bool[] Of(ArgumentGraph graph, OddsModel model, OddsScores scores, VerdictBounds bounds, OddsLimits limits, Effort effort)
    {
        var firm = new bool[model.Count];
        Array.Fill(firm, true);
        Check(scores);
        Check(OddsSolver.Solve(model.WithUnsaid(graph, -Change), limits, effort));
        Check(OddsSolver.Solve(model.WithUnsaid(graph, Change), limits, effort));
        return firm;

        void Check(OddsScores other)
        {
            for (var node = 0; node < firm.Length; node++)
            {
                var verdict = Verdict(scores.Strengths[node].Middle);
                firm[node] &= Verdict(other.Strengths[node].Low) == verdict && Verdict(other.Strengths[node].High) == verdict;
            }
        }

        Verdict Verdict(double strength) => bounds.Of(Math.Round(strength, Digits));
    }
}
