using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Assistant.Tools;

/// <summary>Items as answers show them.</summary>
internal static class ItemText
{
    /// <summary>Entries of a list within an entry; the others are counted.</summary>
    public const int Most = 12;

    private const int Digits = 4;

    /// <summary>The text, or what else people call it, on one line and not too long.</summary>
    public static string Of(Node node)
    {
        var text = node.Text.IsEmpty ? node.Get(PropertyName.Label) ?? "" : Paragraphs.OnOneLine(node.Text);
        return Quoted.Shortened(text, Quoted.Short);
    }

    /// <summary>Whether answers list its score: not that of a question, nor that of a step that no line declares.</summary>
    public static bool HasScore(Node node) => node.Kind != NodeKind.Question && !node.Kind.IsStep();

    /// <summary>The ids of those that people know, in order; as many as one entry shows, and how many there are besides.</summary>
    public static ImmutableArray<string> IdsOf(ArgumentGraph graph, ImmutableArray<int> nodes)
    {
        List<string> ids = [.. nodes.Where(node => HasScore(graph.Nodes[node])).Select(node => graph.Nodes[node].Id)];
        return ids.Count <= Most
            ? [.. ids]
            : [.. ids.Take(Most), string.Create(CultureInfo.InvariantCulture, $"and {ids.Count - Most:N0} more")];
    }

    /// <summary>How an item stands; null where it does not count.</summary>
    public static ItemScore? ScoreOf(MapScores scores, int node) => scores.Nodes[node] is { Counts: true } score
        ? ScoreOf(scores.Graph.Nodes[node], score, scores.Bounds)
        : null;

    public static ItemScore ScoreOf(Node node, NodeScore score, VerdictBounds bounds) =>
        new(Strength(score, bounds)) { Verdict = node.Kind.IsStatement() ? score.Verdict.Name() : null };

    /// <summary>A strength with as many decimals as are the same on every machine and show its verdict.</summary>
    public static double Strength(NodeScore score, VerdictBounds bounds) =>
        Math.Round(score.Strength, bounds.DigitsOf(score.Strength, Digits));

    /// <summary>Any other number; never -0.</summary>
    public static double Rounded(double value) => Math.Round(value, Digits) + 0.0;

    /// <summary>"0.82 accepted"; "does not count".</summary>
    public static string Words(ItemScore? score) => score is null
        ? "does not count"
        : string.Create(CultureInfo.InvariantCulture, $"{score.Strength:0.00####} {score.Verdict}").TrimEnd();
}
