using System.Globalization;
using System.Text;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>An explanation in one plain sentence, the same in every output.</summary>
internal static class Sentence
{
    /// <summary>Smaller shares would be printed as 0.00.</summary>
    private const double Least = 0.005;

    /// <summary>How many of the items that raise, and how many of those that lower, a strength are named.</summary>
    private const int MaxNamed = 2;

    /// <summary>Assumptions that are named.</summary>
    private const int MaxAssumptions = 3;

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

    /// <summary>Why a strength is not to be relied on, as the end of a sentence about its node.</summary>
    public static string WhyUnreliable(NodeScore score) => score.IsSettled
        ? "rests on a cycle that did not settle"
        : "is part of a cycle that did not settle";

    /// <param name="nodes">The greatest share first.</param>
    /// <param name="unmeasured">How many more there are that were too far away.</param>
    /// <param name="own">The nearest base score of the topic itself that changes its verdict.</param>
    /// <param name="isMeasured">Whether the topic settled, so that something could be tried.</param>
    public static string For(
        MapScores scores, int topic, IReadOnlyList<Contribution> nodes, IReadOnlyList<SourceShare> sources, int unmeasured,
        Measured? own, bool isMeasured)
    {
        var score = scores.Nodes[topic];
        var text = new StringBuilder(Start(scores, topic));
        text.Append(CultureInfo.InvariantCulture, $" is {score.Verdict.Name()}");
        if (scores.IsGraded)
            text.Append(CultureInfo.InvariantCulture, $" with a strength of {scores.Bounds.Show(score.Strength, 2)}");
        text.Append(scores.IsGraded ? ": from a base score of " + Two(score.Base) + (score.IsBaseKnown ? ", " : " (not rated), ") : ": ");
        text.Append(nodes.Count == 0 && unmeasured > 0 ? "too much bears on it to be measured"
            : isMeasured ? Movers(scores, nodes, sources)
            : "what bears on it is not measured");
        if (scores.IsGraded && isMeasured)
            text.Append(Flips(scores, topic, nodes, own));
        if (!score.IsReliable)
            text.Append(CultureInfo.InvariantCulture, $", since it {WhyUnreliable(score)}, so do not rely on it");
        else if (!isMeasured)
            text.Append(", since it takes too long to settle");
        return text.Append('.').Append(Assumed(scores, topic)).ToString();
    }

    /// <summary>The same from the waterfall of <c>odds</c>: the direct reasons and the nearest rating that changes the verdict.</summary>
    public static string For(MapScores scores, int topic, OddsExplanation odds)
    {
        var score = scores.Nodes[topic];
        var text = new StringBuilder(Start(scores, topic));
        text.Append(CultureInfo.InvariantCulture, $" is {score.Verdict.Name()}, {score.Word}, with a strength of {Two(score.Strength)}");
        if (score.Range is { } range)
            text.Append(CultureInfo.InvariantCulture, $" ({Two(range.Low)}\u2013{Two(range.High)})");
        if (!odds.IsMeasured)
            return text.Append(", but it rests on a cycle that did not settle, so do not rely on it.")
                .Append(Assumed(scores, topic)).ToString();
        var reasons = odds.Bars.Where(bar => bar.Kind == BarKind.Reason)
            .Select(bar => new Contribution(bar.Node, [new Measured(bar.Change), .. Attribution.All.Skip(1).Select(_ => (Measured?)null)]))
            .ToList();
        text.Append(CultureInfo.InvariantCulture, $": from {Two(odds.Start)}{(score.IsBaseKnown ? " " : " (not rated) ")}");
        text.Append(Movers(scores, reasons, []));
        if (odds.Bars.FirstOrDefault(bar => bar.Kind == BarKind.Rivals) is { Count: > 0 } rivals)
            text.Append(CultureInfo.InvariantCulture, $", its rivals move it by {Signed(rivals.Change)}");
        if (!odds.Flips.IsEmpty)
        {
            var flip = odds.Flips[0];
            text.Append(
                CultureInfo.InvariantCulture,
                $", and it would be {flip.Verdict.Name()} if '{scores.Graph.Nodes[flip.Node].Id}' were rated {flip.Value:0.000} instead of "
                    + $"{flip.Given:0.000}");
        }

        return text.Append('.').Append(Assumed(scores, topic)).ToString();
    }

    /// <summary>" It rests on 2 assumptions: 'a', 'b'."; empty where it rests on none.</summary>
    private static string Assumed(MapScores scores, int topic)
    {
        var assumptions = scores.AssumptionsOf(topic);
        if (assumptions.IsEmpty)
            return "";
        if (assumptions is [var only] && only == topic)
            return " It is only assumed.";
        var names = string.Join(", ", assumptions.Take(MaxAssumptions).Select(node => $"'{scores.Graph.Nodes[node].Id}'"));
        var more = assumptions.Length - MaxAssumptions;
        return string.Create(
            CultureInfo.InvariantCulture,
            $" It rests on {assumptions.Length:N0} assumption{(assumptions.Length == 1 ? "" : "s")}: {names}"
                + $"{(more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more:N0} more") : "")}.");
    }

    private static string Start(MapScores scores, int topic)
    {
        var id = $"'{scores.Graph.Nodes[topic].Id}'";
        return scores.AsOf is { } day ? $"As of {day.ToString()}, {id}" : id;
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

    private static string Flips(MapScores scores, int topic, IReadOnlyList<Contribution> nodes, Measured? own)
    {
        var flips = nodes.Where(node => node["flip"] is not null).Select(node => (node.Index, Flip: node["flip"]!.Value)).ToList();
        if (own is { } ownFlip)
            flips.Insert(0, (topic, ownFlip));
        if (flips.Count == 0)
            return ", and no change to a single base score would flip the verdict";
        var (node, flip) = flips.MinBy(row => Math.Abs(row.Flip.Value - Given(scores, row.Index)));
        var given = Given(scores, node);
        var whose = node == topic ? "its own base score" : $"the base score of '{scores.Graph.Nodes[node].Id}'";
        var (bound, before) = Apart(flip.Value, given);
        return $", and it would be {flip.Verdict!.Value.Name()} if {whose} were {bound} instead of {before}";
    }

    /// <summary>Two values, the first rounded away from the second, with as many digits as tell them apart.</summary>
    private static (string Value, string Given) Apart(double value, double given)
    {
        for (var digits = 2; ; digits++)
        {
            var unit = Math.Pow(10, digits);
            var bound = (value < given ? Math.Floor(value * unit) : Math.Ceiling(value * unit)) / unit;
            var format = "F" + digits.ToString(CultureInfo.InvariantCulture);
            var (one, other) = (bound.ToString(format, CultureInfo.InvariantCulture), given.ToString(format, CultureInfo.InvariantCulture));
            if (one != other || digits == 9)
                return (one, other);
        }
    }

    private static double Given(MapScores scores, int node) => scores.Reading.Weighted.BaseScores[node];

    private static bool IsSource(MapScores scores, Contribution node) => scores.Graph.Nodes[node.Index].Kind.IsOfSource();

    private static string Name(MapScores scores, Contribution node) => $"'{scores.Graph.Nodes[node.Index].Id}' ({Signed(node.Share)})";

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.00;-0.00", CultureInfo.InvariantCulture);
}
