using System.Globalization;
using System.Text;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>An explanation in one plain sentence, the same in every output.</summary>
internal static class Sentence
{
    /// <summary>Smaller shares would be printed as 0.00.</summary>
    private const double Least = 0.005;

    /// <summary>How many of the items that raise, and how many of those that lower, a strength are named.</summary>
    private const int MaxNamed = 2;

    public static string ForAbsent(MapScores scores, int topic) =>
        $"{Start(scores, topic)} does not count, since {WhyAbsent(scores.Nodes[topic].Presence)}.";

    /// <summary>Why a node does not count, as a clause.</summary>
    public static string WhyAbsent(Presence presence) => presence switch
    {
        Presence.NotYetKnown => "it was not known yet",
        Presence.RanOut => "it had expired",
        Presence.Retracted => "it was retracted",
        _ => "one of its premises does not count",
    };

    /// <param name="nodes">Largest share first.</param>
    /// <param name="unmeasured">The number of further nodes that were too far away to be measured.</param>
    public static string For(
        MapScores scores, int topic, IReadOnlyList<Contribution> nodes, IReadOnlyList<SourceShare> sources, int unmeasured)
    {
        var score = scores.Nodes[topic];
        var text = new StringBuilder(Start(scores, topic));
        text.Append(CultureInfo.InvariantCulture, $" is {score.Verdict.Name()}");
        if (scores.IsGraded)
            text.Append(CultureInfo.InvariantCulture, $" with a strength of {Two(score.Strength)}");
        text.Append(scores.IsGraded ? ": from a base score of " + Two(score.Base) + (score.IsBaseKnown ? ", " : " (not rated), ") : ": ");
        text.Append(nodes.Count == 0 && unmeasured > 0 ? "too much bears on it to be measured" : Movers(scores, nodes, sources));
        if (scores.IsGraded)
            text.Append(Flips(scores, nodes));
        if (!score.IsSettled)
            text.Append(", but it is part of a cycle that did not settle, so do not rely on it");
        return text.Append('.').ToString();
    }

    private static string Start(MapScores scores, int topic)
    {
        var id = $"'{scores.Graph.Nodes[topic].Id}'";
        return scores.AsOf is { } day ? $"As of {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {id}" : id;
    }

    private static string Movers(MapScores scores, IReadOnlyList<Contribution> nodes, IReadOnlyList<SourceShare> sources)
    {
        var clauses = new List<string>();
        Add(
            nodes.Where(node => node.Share >= Least && !IsSource(scores, node)),
            scores.IsGraded ? "raises it most" : "speaks for it most",
            scores.IsGraded ? "raise it most" : "speak for it most");
        Add(
            nodes.Where(node => node.Share <= -Least && !IsSource(scores, node)),
            scores.IsGraded ? "lowers it most" : "speaks against it most",
            scores.IsGraded ? "lower it most" : "speak against it most");
        if (sources.Count > 0 && Math.Abs(sources[0].Share) >= Least)
            clauses.Add(
                $"among the sources, '{scores.Graph.Nodes[sources[0].Source].Id}' carries the most "
                    + $"({Signed(sources[0].Share)} with what cites it)");
        if (clauses.Count == 0)
            return nodes.Count == 0
                ? "nothing bears on it"
                : scores.IsGraded ? "nothing that bears on it moves it noticeably" : "nothing that bears on it makes a difference";
        return string.Join(", ", clauses);

        void Add(IEnumerable<Contribution> movers, string one, string several)
        {
            var names = movers.Take(MaxNamed).Select(mover => Name(scores, mover)).ToList();
            if (names.Count > 0)
                clauses.Add($"{string.Join(" and ", names)} {(names.Count == 1 ? one : several)}");
        }
    }

    private static string Flips(MapScores scores, IReadOnlyList<Contribution> nodes)
    {
        var nearest = nodes
            .Where(node => node["flip"] is not null)
            .OrderBy(node => Math.Abs(node["flip"]!.Value.Value - Given(scores, node)))
            .FirstOrDefault();
        if (nodes.Count == 0)
            return "";
        if (nearest is null)
            return ", and no change to a single base score would flip the verdict";
        var (flip, given) = (nearest["flip"]!.Value, Given(scores, nearest));
        // Rounded away from the given value, so that the verdict at the printed value is the other one.
        var bound = Two((flip.Value < given ? Math.Floor(flip.Value * 100) : Math.Ceiling(flip.Value * 100)) / 100);
        return $", and it would be {flip.Verdict!.Value.Name()} if the base score of '{scores.Graph.Nodes[nearest.Index].Id}' were "
            + $"{bound} instead of {Two(given)}";
    }

    private static double Given(MapScores scores, Contribution node) => scores.Reading.Weighted.BaseScores[node.Index];

    private static bool IsSource(MapScores scores, Contribution node) => scores.Graph.Nodes[node.Index].Kind == NodeKind.Source;

    private static string Name(MapScores scores, Contribution node) => $"'{scores.Graph.Nodes[node.Index].Id}' ({Signed(node.Share)})";

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.00;-0.00", CultureInfo.InvariantCulture);
}
