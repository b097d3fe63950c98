using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Comparison;

/// <summary>Compares the strengths and verdicts of two maps.</summary>
internal static class ScoreComparison
{
    /// <summary>Differences up to this are due to the order of additions.</summary>
    private const double Noise = 1e-9;

    public static MapComparison Add(MapComparison comparison)
    {
        comparison = comparison with { Theses = [.. Of(comparison).OrderByDescending(thesis => thesis.Flips)] };
        // If both maps have the same content, only rounding can differ.
        return comparison.IsEmpty
            ? comparison
            : comparison with { StrengthChanges = Strengths(comparison), LeadChanges = Leads(comparison) };
    }

    private static IEnumerable<Thesis> Of(MapComparison comparison)
    {
        var (before, after) = (comparison.Before, comparison.After);
        for (var node = 0; node < after.Nodes.Length; node++)
        {
            var partner = comparison.Nodes.Before[node];
            if (!after.IsThesis(node) && !(partner >= 0 && before.IsThesis(partner) && after.Nodes[node].Kind == NodeKind.Claim))
                continue;
            var flips = partner >= 0
                && !comparison.IsEmpty
                && Differs(comparison.ScoresBefore.Nodes[partner], comparison.ScoresAfter.Nodes[node]);
            yield return new Thesis(partner, node, flips);
        }

        foreach (var thesis in before.Theses)
        {
            if (comparison.Nodes.After[thesis] == Pairing.None)
                yield return new Thesis(thesis, Pairing.None, false);
        }
    }

    private static bool Differs(NodeScore before, NodeScore after) =>
        before.Presence != after.Presence || (before.Counts && before.Verdict != after.Verdict);

    private static ImmutableArray<StrengthChange> Strengths(MapComparison comparison)
    {
        var theses = comparison.Theses.Where(thesis => thesis.After >= 0).Select(thesis => thesis.After).ToHashSet();
        var found = new List<(int Rank, double Size, StrengthChange Change)>();
        for (var node = 0; node < comparison.After.Nodes.Length; node++)
        {
            var kind = comparison.After.Nodes[node].Kind;
            if (kind == NodeKind.Question || comparison.Nodes.Before[node] is not (>= 0 and var partner))
                continue;
            var (before, after) = (comparison.ScoresBefore.Nodes[partner], comparison.ScoresAfter.Nodes[node]);
            var size = before.Presence != after.Presence ? 1 : before.Counts ? Math.Abs(after.Strength - before.Strength) : 0;
            // For a source only its reliability matters.
            if ((kind != NodeKind.Source && Differs(before, after)) || (size > Noise && size >= comparison.Threshold - Noise))
                found.Add((theses.Contains(node) ? 0 : kind == NodeKind.Claim ? 1 : 2, size, new StrengthChange(partner, node)));
        }

        return [.. found.OrderBy(row => row.Rank)
            .ThenByDescending(row => row.Size).ThenBy(row => row.Change.After).Select(row => row.Change)];
    }

    private static ImmutableArray<LeadChange> Leads(MapComparison comparison)
    {
        var (old, changes) = (
            comparison.ScoresBefore.Questions.ToDictionary(ranking => ranking.Question),
            ImmutableArray.CreateBuilder<LeadChange>());
        foreach (var ranking in comparison.ScoresAfter.Questions)
        {
            var partner = comparison.Nodes.Before[ranking.Question];
            if (partner < 0)
                continue;
            var (before, after) = (Leader(comparison.ScoresBefore, old[partner]), Leader(comparison.ScoresAfter, ranking));
            if (!comparison.Nodes.ArePartners(before, after))
                changes.Add(new LeadChange(partner, ranking.Question, before, after));
        }

        return changes.ToImmutable();
    }

    /// <summary>The one answer that is stronger than all others; -1 where there is none.</summary>
    private static int Leader(MapScores scores, QuestionRanking ranking)
    {
        var answers = ranking.Answers;
        if (answers.IsEmpty)
            return Pairing.None;
        if (answers[0].Wins is not null)
            return answers.Where(answer => answer.Wins == true).Select(answer => answer.Node).FirstOrDefault(Pairing.None);
        return answers.Length > 1 && scores.Nodes[answers[0].Node].Strength - scores.Nodes[answers[1].Node].Strength <= Noise
            ? Pairing.None
            : answers[0].Node;
    }
}
