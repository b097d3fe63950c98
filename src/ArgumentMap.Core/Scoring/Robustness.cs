using System.Collections.Immutable;
using ArgumentMap.Scoring.Odds;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Scoring;

/// <summary>How far a verdict depends on the choice of the semantics.</summary>
/// <param name="Verdict">Of the topic in the semantics that was asked for.</param>
/// <param name="Agreeing">In how many semantics it is the same.</param>
/// <param name="Others">What the topic is in each of those looked at.</param>
public readonly record struct Robustness(Verdict Verdict, int Agreeing, ImmutableArray<SemanticsVerdict> Others)
{
    /// <summary>As every score tells it, such as "accepted in 6 of 7 semantics".</summary>
    public override string ToString() => FormattableString.Invariant($"{Verdict.Name()} in {Agreeing} of {Others.Length} semantics");

    /// <summary>By semantics the verdicts of all nodes; those of the scores' own semantics are not worked out again.</summary>
    internal static IReadOnlyList<(string Semantics, Verdict[] Verdicts)> Verdicts(MapScores scores)
    {
        var bounds = VerdictBounds.Of(scores.Graph);
        var found = new List<(string, Verdict[])>();
        foreach (var method in ScoringMethods.All)
        {
            // Labels have no strengths to compare: they are no opinion on the same question.
            if (!method.IsGraded)
                continue;
            if (method == scores.Method)
            {
                found.Add((method.Name, [.. scores.Nodes.Select(node => node.Verdict)]));
                continue;
            }

            var solution = method.Read(scores.Reading).Solve(scores.Limits, scores.Effort);
            found.Add((method.Name, Array.ConvertAll(
                solution.Strengths[..scores.Nodes.Length], strength => bounds.Of(Math.Round(strength, Firmness.Digits)))));
        }

        return found;
    }

    internal static Robustness Of(IReadOnlyList<(string Semantics, Verdict[] Verdicts)> all, int topic, Verdict verdict)
    {
        var others = all.Select(row => new SemanticsVerdict(row.Semantics, row.Verdicts[topic])).ToImmutableArray();
        return new Robustness(verdict, others.Count(row => row.Verdict == verdict), others);
    }
}

/// <summary>What a topic is in one semantics.</summary>
/// <param name="Semantics">Its name.</param>
public readonly record struct SemanticsVerdict(string Semantics, Verdict Verdict);
