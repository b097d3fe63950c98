using System.Globalization;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;

namespace ArgumentMap.Formats.Dot;

/// <summary>
/// The scores as a picture shows them: the verdict as a sign, in words and as the fill, the strength as a number and a bar.
/// </summary>
internal sealed class DotScores(MapScores scores, MapLimits limits, Effort? effort, Marks? marks = null)
{
    /// <summary>
    /// The number of theses with an explanation in their tooltip; any others show only their strength, since each explanation has to visit
    /// all that bears on a thesis.
    /// </summary>
    private const int MaxExplained = 5;

    private int _explained;

    /// <summary>The last line of a label: <c>✓ 0.95 accepted</c>; null where there is none.</summary>
    public string? Label(int node)
    {
        var score = scores.Nodes[node];
        if (!score.Counts || scores.Graph.Nodes[node].Kind == NodeKind.Source)
            return null;
        return $"{Sign(score.Verdict)} {Before(node)}{scores.Bounds.Show(score.Strength, 2)} {score.Verdict.Name()}"
            + Range(score) + Assumed(score) + Unsettled(score);
    }

    /// <summary>A word for the small print: the reliability of a source, or why a node does not count; null where there is none.</summary>
    public string? Word(int node)
    {
        var score = scores.Nodes[node];
        var before = Before(node);
        if (!score.Counts)
            return before + score.Presence.Name();
        return scores.Graph.Nodes[node].Kind == NodeKind.Source
            ? string.Create(CultureInfo.InvariantCulture, $"reliability {before}{score.Strength:0.00}")
            : null;
    }

    /// <summary>The former strength with an arrow, for a score that has changed between two maps; otherwise empty.</summary>
    private string Before(int node) => marks?.StrengthsBefore[node] is { } strength ? strength + " → " : "";

    /// <summary>The length of the bar, from 0 to 1; null where there is none.</summary>
    public double? Bar(int node)
    {
        var score = scores.Nodes[node];
        return score.Counts && scores.Graph.Nodes[node].Kind.IsStatement() ? score.Strength : null;
    }

    public bool Counts(int node) => scores.Nodes[node].Counts;

    public Verdict Verdict(int node) => scores.Nodes[node].Verdict;

    /// <summary>For a tooltip: <c>strength 0.95, almost certain (0.93–1.00), accepted</c>.</summary>
    public string Strength(int node)
    {
        var score = scores.Nodes[node];
        return score.Counts
            ? $"strength {scores.Bounds.Show(score.Strength, 2)}{(score.Range is null ? "" : ", " + score.Word)}{Range(score)}, "
                + score.Verdict.Name() + (score.RestsOnAssumed ? ", rests on an assumption" : "")
            : score.Presence.Name();
    }

    /// <summary>Whether a node is a thesis, and not too many have been explained yet.</summary>
    public bool IsExplained(int node) => marks is null && _explained < MaxExplained && scores.Graph.IsThesis(node);

    public string Explain(int node)
    {
        _explained++;
        return Explainer.Explain(scores, node, limits, effort).Sentence;
    }

    /// <summary>How many of the sources that a node cites are independent; null where all are.</summary>
    public string? Independence(int node)
    {
        var score = scores.Nodes[node];
        return score.Counts && score.Origins < score.Sources
            ? string.Create(CultureInfo.InvariantCulture, $"{score.Sources} sources, {score.Origins} independent")
            : null;
    }

    /// <summary>" (0.74–0.93)?": what is left open, with a mark where that is also something that nobody rated.</summary>
    private static string Range(NodeScore score) => score.Range is { } range
        ? string.Create(CultureInfo.InvariantCulture, $" ({range.Low:0.00}–{range.High:0.00}){(score.RestsOnOpen ? "?" : "")}")
        : "";

    private static string Assumed(NodeScore score) => score.RestsOnAssumed ? " *" : "";

    private static string Unsettled(NodeScore score) => score.IsReliable ? "" : " (not settled)";

    private static string Sign(Verdict verdict) => verdict switch
    {
        Scoring.Verdict.Accepted => "✓",
        Scoring.Verdict.Rejected => "✗",
        _ => "?",
    };
}
