using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Cli.Output;

/// <summary>Scores in words, the same in every command.</summary>
internal static class ScoreText
{
    /// <summary>All that is printed of numbers; large maps print each many times.</summary>
    private static readonly string[] Strengths =
        [.. Enumerable.Range(0, 101).Select(i => (i / 100.0).ToString("0.00", CultureInfo.InvariantCulture))];

    /// <summary>"odds, as of 2025-05-01, rejected up to 0.45, accepted from 0.55".</summary>
    public static string Settings(MapScores scores)
    {
        var day = scores.AsOf is { } asOf ? $", as of {Day(asOf)}" : "";
        var bounds = scores.IsGraded
            ? string.Create(CultureInfo.InvariantCulture, $", rejected up to {scores.Bounds.Reject}, accepted from {scores.Bounds.Accept}")
            : "";
        return scores.Semantics + day + bounds;
    }

    public static string Day(CalendarDay day) => day.ToString();

    public static string Number(double strength) => Strengths[(int)Math.Round(strength * 100)];

    /// <summary>A strength beside its verdict: with as many digits as it takes not to contradict it.</summary>
    public static string Strength(NodeScore score, VerdictBounds bounds) => bounds.Show(score.Strength, 2);

    /// <summary>"0.89 very likely (0.74–0.93)?"; without ranges the number alone.</summary>
    public static string Likelihood(NodeScore score, VerdictBounds bounds) => score.Range is { } range
        ? $"{Strength(score, bounds)} {score.Word} {Range(range)}".TrimEnd() + (score.RestsOnOpen ? "?" : "")
        : Strength(score, bounds);

    /// <summary>"0.89 (0.74–0.93)?".</summary>
    public static string StrengthAndRange(NodeScore score, VerdictBounds bounds) => score.Range is { } range
        ? $"{Strength(score, bounds)} {Range(range)}".TrimEnd() + (score.RestsOnOpen ? "?" : "")
        : Strength(score, bounds);

    /// <summary>"accepted"; "accepted*" where it rests on something that is only taken for now.</summary>
    public static string Verdict(NodeScore score) => score.Verdict.Name() + (score.RestsOnAssumed ? "*" : "");

    /// <summary>"Rests on 2 assumptions: The river has no shipping (river); The gauge works".</summary>
    /// <param name="topic">What rests on them.</param>
    /// <param name="most">How many are named; the others are counted.</param>
    public static string Assumptions(MapScores scores, int topic, int most)
    {
        var assumptions = scores.AssumptionsOf(topic);
        if (assumptions is [var only] && only == topic)
            return "Only assumed: taken for now";
        var (count, more) = (assumptions.Length, assumptions.Length - most);
        return string.Create(CultureInfo.InvariantCulture, $"Rests on {count:N0} assumption{(count == 1 ? "" : "s")}: ")
            + string.Join("; ", assumptions.Take(most).Select(node => Item(scores.Graph.Nodes[node])))
            + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $"; and {more:N0} more") : "");
    }

    /// <summary>"(0.74–0.93)"; empty where nothing is left open.</summary>
    public static string Range(StrengthRange range) =>
        Number(range.Low) == Number(range.High) ? "" : $"({Number(range.Low)}–{Number(range.High)})";

    /// <summary>What people call an item: its label or text, then the id that its author gave it.</summary>
    public static string Item(Node node)
    {
        var text = Caption(node);
        return text == node.Id || node.HasAutoId ? text : $"{text} ({node.Id})";
    }

    /// <summary>The same for a table, which shows the id less bright.</summary>
    public static Cell ItemCell(Node node)
    {
        var text = Item(node);
        return new Cell(text) { Faint = text.EndsWith($" ({node.Id})", StringComparison.Ordinal) ? node.Id.Length + 2 : 0 };
    }

    /// <summary>Its label or text; its id where it has neither.</summary>
    public static string Caption(Node node) =>
        Paint.Harmless(node.Get(PropertyName.Label) ?? (node.Text.IsEmpty ? node.Id : Paragraphs.OnOneLine(node.Text)));

    /// <summary>What is to be settled, such as "how reliable this source is: Field report (field)".</summary>
    public static string Open(ArgumentGraph graph, OpenInput input) => $"{OpenInputText.Of(graph, input)}: {Item(graph.Nodes[input.Node])}";

    public static string Colour(Verdict verdict) => verdict switch
    {
        Scoring.Verdict.Accepted => Paint.Green,
        Scoring.Verdict.Rejected => Paint.Red,
        _ => Paint.Yellow,
    };
}
