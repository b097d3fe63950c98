using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;

namespace ArgumentMap.Rendering.Dot;

/// <summary>What a picture shows of the scores: the verdict as a sign, in words and as the fill, the strength as a number and a bar.</summary>
internal sealed class DotScores(MapScores scores, Marks? marks = null)
{
    /// <summary>Claims whose explanation stands in their tooltip; further ones have their strength only.</summary>
    private const int Explained = 20;

    private int _explained;

    /// <summary>The last line of a label: <c>✓ 0.95 accepted</c>, for a source <c>reliability 0.75</c>.</summary>
    public string Label(int node)
    {
        var score = scores.Nodes[node];
        var before = marks?.StrengthsBefore[node] is { } strength ? strength + " → " : "";
        if (!score.Counts)
            return before + score.Presence.Name();
        if (scores.Graph.Nodes[node].Kind == NodeKind.Source)
            return string.Create(CultureInfo.InvariantCulture, $"reliability {before}{score.Strength:0.00}");
        return string.Create(CultureInfo.InvariantCulture, $"{Sign(score.Verdict)} {before}{score.Strength:0.00} {score.Verdict.Name()}{(score.IsSettled ? "" : " (not settled)")}");
    }

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

    public bool IsExplained(int node) => marks is null && scores.Graph.Nodes[node].Kind == NodeKind.Claim && _explained < Explained;

    public string Explain(int node)
    {
        _explained++;
        return Explainer.Explain(scores, node).Sentence;
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
