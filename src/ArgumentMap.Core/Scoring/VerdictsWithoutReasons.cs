using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring;

/// <summary>Finds statements that are accepted although no reason for them is, or rejected although no reason against them is.</summary>
internal static class VerdictsWithoutReasons
{
    public static IEnumerable<Diagnostic> Find(MapScores scores)
    {
        if (!scores.IsGraded)
            yield break;
        var graph = scores.Graph;
        for (var node = 0; node < scores.Nodes.Length; node++)
        {
            var score = scores.Nodes[node];
            if (!graph.Nodes[node].Kind.IsStatement() || !score.Counts || !score.IsReliable || score.Verdict == Verdict.Undecided)
                continue;
            // Rated or sourced as it is judged, it needs no reason; nor does an answer that its rivals decide.
            if (scores.Bounds.Of(score.Base) == score.Verdict || scores.HasRivals(node))
                continue;
            var side = score.Verdict == Verdict.Accepted ? RelationKind.Support : RelationKind.Rebut;
            if (!HasReason(scores, node, side))
                yield return Without(scores, node, side);
        }
    }

    /// <summary>Whether a reason on a side of a statement is accepted itself, or is an argument from accepted premises alone.</summary>
    private static bool HasReason(MapScores scores, int node, RelationKind side)
    {
        foreach (var index in scores.Graph.Incoming[node])
        {
            var relation = scores.Graph.Relations[index];
            if (relation.Kind != side || !scores.Nodes[relation.From].Counts)
                continue;
            var isAccepted = scores.Graph.Nodes[relation.From].Kind.IsStatement()
                ? scores.Nodes[relation.From].Verdict == Verdict.Accepted
                : AllAreAccepted(scores, relation.From);
            if (isAccepted)
                return true;
        }

        return false;
    }

    private static bool AllAreAccepted(MapScores scores, int inference)
    {
        foreach (var index in scores.Graph.Incoming[inference])
        {
            var relation = scores.Graph.Relations[index];
            if (relation.Kind == RelationKind.Premise && scores.Nodes[relation.From].Verdict != Verdict.Accepted)
                return false;
        }

        return true;
    }

    private static Diagnostic Without(MapScores scores, int node, RelationKind side)
    {
        var score = scores.Nodes[node];
        return new Diagnostic(
            ScoringDiagnostics.VerdictWithoutReasons,
            $"'{scores.Graph.Nodes[node].Id}' is {score.Verdict.Name()} ({scores.Bounds.Show(score.Strength, 2)}), but no reason "
                + $"{(side == RelationKind.Support ? "for" : "against")} it is accepted. Rate or support what it rests on, or set other "
                + "bounds with 'accept:'.",
            scores.Graph.Nodes[node].Location);
    }
}
