using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;

namespace ArgumentMap.Editing.Queries;

/// <summary>A line above a claim: its verdict, and what bears on it.</summary>
/// <param name="Line">Index of the line that declares the claim.</param>
/// <param name="IsThesis">Whether it can say what to settle first.</param>
internal readonly record struct ScoreLens(int Line, string Id, string Title, bool IsThesis)
{
    /// <summary>Those of the claims and questions that the map's own file declares.</summary>
    public static ImmutableArray<ScoreLens> Of(ArgumentDocument document, MapScores scores, bool isStale)
    {
        var lenses = ImmutableArray.CreateBuilder<ScoreLens>();
        var graph = document.Graph;
        foreach (var node in graph.NodesOf(NodeKind.Claim).Concat(graph.NodesOf(NodeKind.Question)).Order())
        {
            if (document.Lines.DeclarationOf(node) is not { File: 0, Line: var line })
                continue;
            var id = graph.Nodes[node].Id;
            var label = ScoreHint.LabelOf(scores, id);
            var what = graph.Nodes[node].Kind == NodeKind.Question
                ? $"{Answers.Of(graph, node).Count()} answers"
                : ScoreHint.Sides(graph, node);
            lenses.Add(new ScoreLens(
                line, id, label is null ? what : $"{(isStale ? "~" : "")}{label} · {what}", graph.IsThesis(node) && scores.HasRanges));
        }

        return lenses.ToImmutable();
    }

    /// <summary>"settle first: gauge" for a claim; null where nothing is open.</summary>
    public static string? SettleFirst(MapScores scores, string id, Effort effort)
    {
        if (scores.Graph.IndexOf(id) is not (>= 0 and var node))
            return null;
        var open = scores.SettleFirst(node, scores.Limits, effort);
        return open.IsEmpty ? null : $"settle first: {scores.Graph.Nodes[open[0].Node].Id}";
    }
}
