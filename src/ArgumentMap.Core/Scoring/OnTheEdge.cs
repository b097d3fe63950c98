using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Scoring;

/// <summary>Finds theses whose verdict a small change of one base score would flip.</summary>
internal static class OnTheEdge
{
    /// <summary>A change of a base score too small to argue about.</summary>
    private const double Small = 0.05;

    /// <summary>The number of theses checked; each costs as much as an explanation.</summary>
    private const int MaxChecked = 20;

    public static IEnumerable<Diagnostic> Find(MapScores scores, MapLimits limits, Effort effort)
    {
        if (!scores.IsGraded)
            yield break;
        var beaten = Beaten(scores);
        var theses = scores.Graph.Theses
            .Where(node => scores.Nodes[node] is { Counts: true, IsReliable: true } && !beaten.Contains(node))
            .Take(MaxChecked);
        foreach (var thesis in theses)
        {
            if (Flip(scores, thesis, limits with { ExplanationEffort = limits.ExplanationEffort / MaxChecked }, effort) is { } flip)
            {
                var nodes = scores.Graph.Nodes;
                yield return new Diagnostic(
                    ScoringDiagnostics.OnTheEdge,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{nodes[thesis].Id}' is {scores.Nodes[thesis].Verdict.Name()} only by a hair: with {flip.Value:0.00#} instead of "
                            + $"{flip.Given:0.00#} for '{nodes[flip.Node].Id}' it would be {flip.Verdict.Name()}. "
                            + $"Look for evidence that settles it, or say that it is open."),
                    nodes[thesis].Location);
            }
        }
    }

    /// <summary>
    /// The answers to exclusive questions that do not win. Whether one is rejected or undecided answers nothing; what matters is who wins.
    /// </summary>
    private static HashSet<int> Beaten(MapScores scores)
    {
        var beaten = new HashSet<int>();
        foreach (var ranking in scores.Questions.Where(row => row.Answers.Length > 1 && scores.Graph.IsExclusive(row.Question)))
            beaten.UnionWith(ranking.Answers.Select(answer => answer.Node).Except(scores.WinnersOf(ranking)));
        return beaten;
    }

    private static (
        int Node, double Given, double Value, Verdict Verdict)? Flip(MapScores scores, int thesis, MapLimits limits, Effort effort)
    {
        if (scores.Model is OddsScoringModel odds)
        {
            foreach (var near in odds.Flips(scores, thesis, Small, limits, effort))
            {
                // What is given is not in doubt.
                if (near.Node != thesis && scores.Graph.Nodes[near.Node].Rating?.Standing != Standing.Given)
                    return (near.Node, near.Given, near.Value, near.Verdict);
            }

            return null;
        }

        var ancestry = Ancestry.Of(scores, thesis, limits, effort);
        if (!ancestry.IsSettled)
            return null;
        foreach (var lever in ancestry.Nodes.Where(lever => lever.CanMove))
        {
            var given = lever.Value;
            foreach (var value in (double[])[Math.Max(0, given - Small), Math.Min(1, given + Small)])
            {
                lever.Value = value;
                var strength = ancestry.Try(lever);
                lever.Value = given;
                if (strength is { } found && ancestry.Bounds.Of(found) is var verdict && verdict != ancestry.Verdict)
                    return (lever.Index, given, value, verdict);
            }
        }

        return null;
    }
}
