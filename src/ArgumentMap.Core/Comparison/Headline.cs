using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Comparison;

/// <summary>Summarizes a comparison in plain sentences, the same in every output. The theses come first.</summary>
internal static class Headline
{
    public const string NoDifference = "There is no difference in the argument.";

    /// <summary>Maximum number of theses and questions named individually.</summary>
    private const int MaxNamed = 5;

    public static ImmutableArray<string> Of(MapComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        if (comparison.IsEmpty)
            return [NoDifference];
        var sentences = ImmutableArray.CreateBuilder<string>();
        sentences.AddRange(
            Some(
                [.. comparison.Theses.Where(thesis => thesis.Flips).Select(thesis => Flip(comparison, thesis))],
                "more verdicts on theses flip."));
        if (sentences.Count == 0)
            sentences.AddRange(Stays(comparison));
        sentences.AddRange(
            Some(
                [.. comparison.Theses.Where(thesis => thesis.Before < 0).Select(thesis => $"{Id(comparison.After, thesis.After)} is a new "
                    + $"thesis: {Words(comparison.ScoresAfter, thesis.After)}.")],
                "more theses are new."));
        sentences.AddRange(
            Some(
                [.. comparison.Theses.Where(thesis => thesis.After < 0).Select(thesis => "The thesis "
                    + $"{Id(comparison.Before, thesis.Before)} is gone: it was {Words(comparison.ScoresBefore, thesis.Before)}.")],
                "more theses are gone."));
        sentences.AddRange(
            Some(
                [.. comparison.LeadChanges.Select(change => Lead(comparison, change))],
                "more questions have a different leading answer."));
        sentences.Add(Counts(comparison));
        return sentences.ToImmutable();
    }

    /// <summary><c>accepted (0.73)</c>, <c>not yet known</c>.</summary>
    private static string Words(MapScores scores, int node)
    {
        var score = scores.Nodes[node];
        if (!score.Counts)
            return score.Presence.Name();
        string[] details =
            [.. scores.IsGraded ? [Two(scores, score)] : (string[])[], .. score.RestsOnAssumed ? ["rests on an assumption"] : (string[])[]];
        return score.Verdict.Name() + (details.Length > 0 ? $" ({string.Join(", ", details)})" : "");
    }

    private static string Flip(MapComparison comparison, Thesis thesis) =>
        $"The verdict on {Id(comparison.After, thesis.After)} flips: {Words(comparison.ScoresBefore, thesis.Before)} → "
            + $"{Words(comparison.ScoresAfter, thesis.After)}.";

    private static IEnumerable<string> Stays(MapComparison comparison)
    {
        var kept = comparison.Theses.Where(thesis => thesis is { Before: >= 0, After: >= 0 }).ToList();
        if (kept.Count > 1)
            return [string.Create(CultureInfo.InvariantCulture, $"None of the verdicts on {kept.Count:N0} theses flips.")];
        if (kept.Count == 0)
            return [];
        var (before, after) = (comparison.ScoresBefore.Nodes[kept[0].Before], comparison.ScoresAfter.Nodes[kept[0].After]);
        var moved = after.Counts && comparison.ScoresAfter.IsGraded
            && Two(comparison.ScoresBefore, before) != Two(comparison.ScoresAfter, after);
        var verdict = moved
            ? $"{after.Verdict.Name()} ({Two(comparison.ScoresBefore, before)} → {Two(comparison.ScoresAfter, after)})"
            : Words(comparison.ScoresAfter, kept[0].After);
        return [$"The verdict on {Id(comparison.After, kept[0].After)} stays {verdict}."];
    }

    private static string Lead(MapComparison comparison, LeadChange change)
    {
        var now = change.LeaderAfter < 0
            ? "none any more"
            : $"{Id(comparison.After, change.LeaderAfter)}, {Words(comparison.ScoresAfter, change.LeaderAfter)}";
        var then = change.LeaderBefore < 0
            ? ""
            : $"; before, it was {Id(comparison.Before, change.LeaderBefore)}, {Words(comparison.ScoresBefore, change.LeaderBefore)}";
        return $"The leading answer to {Id(comparison.After, change.After)} is {now}{then}.";
    }

    private static string Counts(MapComparison comparison)
    {
        var report = new ComparisonReport(comparison);
        var parts = new List<string>();
        Add(report.Items.Select(item => item.Change.Kind), "item", "items");
        Add(report.Links.Select(change => change.Kind), "link", "links");
        Add(comparison.SectionChanges.Select(change => change.Kind), "section", "sections");
        if (!comparison.MapChanges.IsEmpty)
            parts.Add("title or settings changed");
        return (parts.Count == 0 ? "Steps changed" : string.Join("; ", parts)) + ".";

        void Add(IEnumerable<ChangeKind> changes, string one, string several)
        {
            var counts = changes.CountBy(kind => kind).OrderBy(pair => pair.Key).ToList();
            if (counts.Count == 0)
                return;
            var words = counts.Select((pair, i) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pair.Value:N0} {(i > 0 ? "" : pair.Value == 1 ? one + " " : several + " ")}{pair.Key.Name()}"));
            parts.Add(string.Join(", ", words));
        }
    }

    private static IEnumerable<string> Some(IReadOnlyList<string> sentences, string more) => sentences.Count <= MaxNamed
        ? sentences
        : [.. sentences.Take(MaxNamed), string.Create(CultureInfo.InvariantCulture, $"{sentences.Count - MaxNamed:N0} {more}")];

    private static string Id(ArgumentGraph graph, int node) => $"'{graph.Nodes[node].Id}'";

    private static string Two(MapScores scores, NodeScore score) => scores.Bounds.Show(score.Strength, 2);
}
