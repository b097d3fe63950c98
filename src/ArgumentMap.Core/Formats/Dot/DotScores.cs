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
/// What a picture shows of the scores: the verdict as a sign, in words and as the fill, the strength as a number and a bar.
/// </summary>
internal sealed class DotScores(MapScores scores, MapLimits limits, Effort? effort, Marks? marks = null)
{
    /// <summary>
    /// Theses whose explanation stands in their tooltip; further ones have their strength only, since each costs a look at all that bears
    /// on it.
    /// </summary>
    private const int Explained = 5;

    private int _explained;

    /// <summary>The last line of a label: <c>✓ 0.95 accepted</c>; null where there is none.</summary>
    public string? Label(int node)
    {
        var score = scores.Nodes[node];
        if (!score.Counts || scores.Graph.Nodes[node].Kind == NodeKind.Source)
            return null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Sign(score.Verdict)} {Before(node)}{score.Strength:0.00} {score.Verdict.Name()}{(score.IsSettled ? "" : " (not settled)")}");
    }

    /// <summary>A word for the head of a label: the reliability of a source, why a node does not count; null where there is none.</summary>
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

    /// <summary>What stands before a score that was another in the map compared with.</summary>
    private string Before(int node) => marks?.StrengthsBefore[node] is { } strength ? strength + " → " : "";

    /// <summary>The strength that a bar shows, from 0 to 1; null where there is none to show.</summary>
    public double? Bar(int node)
    {
        var score = scores.Nodes[node];
        return score.Counts && scores.Graph.Nodes[node].Kind.IsStatement() ? score.Strength : null;
    }

    public bool Counts(int node) => scores.Nodes[node].Counts;

    public Verdict Verdict(int node) => scores.Nodes[node].Verdict;

    /// <summary>For a tooltip: <c>strength 0.952, accepted</c>.</summary>
    public string Strength(int node)
    {
        var score = scores.Nodes[node];
        return score.Counts
            ? string.Create(CultureInfo.InvariantCulture, $"strength {score.Strength:0.000}, {score.Verdict.Name()}")
            : score.Presence.Name();
    }

    /// <summary>Whether a node is a thesis, and not too many have been explained yet.</summary>
    public bool IsExplained(int node) => marks is null && _explained < Explained && scores.Graph.IsThesis(node);

    public string Explain(int node)
    {
        _explained++;
        return Explainer.Explain(scores, node, limits, effort).Sentence;
    }

    /// <summary>How many of the sources a node cites are independent; null where all are.</summary>
    public string? Independence(int node)
    {
        var score = scores.Nodes[node];
        return score.Counts && score.Origins < score.Sources
            ? string.Create(CultureInfo.InvariantCulture, $"{score.Sources} sources, {score.Origins} independent")
            : null;
    }

    private static string Sign(Verdict verdict) => verdict switch
    {
        Scoring.Verdict.Accepted => "✓",
        Scoring.Verdict.Rejected => "✗",
        _ => "?",
    };
}
