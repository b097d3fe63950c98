using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;

namespace ArgumentMap.Rendering.Dot;

/// <summary>What a picture shows of the scores: the verdict in words, the strength as a number and as the depth of the fill.</summary>
internal sealed class DotScores(MapScores scores)
{
    /// <summary>Claims whose explanation stands in their tooltip; further ones have their strength only.</summary>
    private const int Explained = 20;

    private int _explained;

    /// <summary>The last line of a label: <c>0.95 accepted</c>, for a source <c>reliability 0.75</c>.</summary>
    public string Label(int node)
    {
        var score = scores.Nodes[node];
        if (!score.Counts)
            return score.Presence.Name();
        if (scores.Graph.Nodes[node].Kind == NodeKind.Source)
            return string.Create(CultureInfo.InvariantCulture, $"reliability {score.Strength:0.00}");
        return string.Create(CultureInfo.InvariantCulture, $"{score.Strength:0.00} {score.Verdict.Name()}{(score.IsSettled ? "" : " (not settled)")}");
    }

    /// <summary>For a tooltip: <c>strength 0.952, accepted</c>.</summary>
    public string Strength(int node)
    {
        var score = scores.Nodes[node];
        return score.Counts
            ? string.Create(CultureInfo.InvariantCulture, $"strength {score.Strength:0.000}, {score.Verdict.Name()}")
            : score.Presence.Name();
    }

    /// <summary>The fill, paler the weaker the node is, with its quotes; nodes that do not count are dashed, with grey words.</summary>
    public string Fill(int node, ReadOnlySpan<byte> full) => scores.Nodes[node].Counts
        ? $"\"{Tint(full, scores.Nodes[node].Strength)}\""
        : "\"#FFFFFF\", style=\"filled,dashed\", fontcolor=\"#595959\"";

    public bool IsExplained(int node) => scores.Graph.Nodes[node].Kind == NodeKind.Claim && _explained < Explained;

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

    /// <summary>A colour between white and a full one.</summary>
    /// <param name="full">As <c>#RRGGBB</c>.</param>
    private static string Tint(ReadOnlySpan<byte> full, double strength)
    {
        Span<char> tint = stackalloc char[7];
        tint[0] = '#';
        for (var i = 1; i < full.Length; i += 2)
        {
            var channel = int.Parse(full.Slice(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var mixed = (int)Math.Round(255 - ((255 - channel) * strength));
            mixed.TryFormat(tint[i..], out _, "X2", CultureInfo.InvariantCulture);
        }

        return tint.ToString();
    }
}
