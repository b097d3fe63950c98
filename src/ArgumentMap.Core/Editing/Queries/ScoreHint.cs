using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Editing.Queries;

/// <summary>The strength and verdict of an item, to be shown behind its line.</summary>
/// <param name="Offset">The end of the line.</param>
internal readonly record struct ScoreHint(int Offset, string Label, string Explanation)
{
    /// <summary>Marks a score that is from an earlier text.</summary>
    private const string Stale = "~";

    /// <summary>The hints of the items that some lines of the map's own file declare.</summary>
    /// <param name="scores">Scores of this text or of an earlier one; items are found by their ids.</param>
    /// <param name="isStale">Whether they are of an earlier one, since this one has errors.</param>
    public static ImmutableArray<ScoreHint> Of(ArgumentDocument document, MapScores scores, bool isStale, int first, int last)
    {
        var hints = ImmutableArray.CreateBuilder<ScoreHint>();
        var tree = document.Trees[0];
        for (var i = first; i <= last; i++)
        {
            if (tree.Lines[i].Kind == LineKind.Declaration && document.Lines.NodeAt(new FileLine(0, i)) is >= 0 and var node
                && LabelOf(scores, document.Graph.Nodes[node].Id) is { } label)
            {
                hints.Add(new ScoreHint(
                    tree.Lines[i].Span.End,
                    isStale ? Stale + label : label,
                    isStale ? "as of the last text without errors" : $"semantics: {scores.Semantics}"));
            }
        }

        return hints.ToImmutable();
    }

    /// <summary>"accepted 0.82", "0.75" of a source, the winner of a question; null for what has none.</summary>
    public static string? LabelOf(MapScores scores, string id)
    {
        var graph = scores.Graph;
        if (graph.IndexOf(id) is not (>= 0 and var node))
            return null;
        if (graph.Nodes[node].Kind == NodeKind.Question)
            return Winner(scores, node);
        var score = scores.Nodes[node];
        if (!score.Counts)
            return "does not count";
        var strength = scores.Bounds.Show(score.Strength, 2);
        if (!graph.Nodes[node].Kind.IsStatement())
            return scores.IsGraded ? strength : null;
        var marks = (score.RestsOnAssumed ? "*" : "") + (score.RestsOnOpen ? "?" : "");
        return scores.IsGraded ? $"{score.Verdict.Name()} {strength}{marks}" : score.Verdict.Name() + marks;
    }

    /// <summary>"3 for, 1 against": what bears on an item directly.</summary>
    public static string Sides(ArgumentGraph graph, int node)
    {
        var (pro, contra) = (0, 0);
        foreach (var index in graph.Incoming[node])
        {
            var kind = graph.Relations[index].Kind;
            if (kind.IsAttack())
                contra++;
            else if (kind is RelationKind.Support or RelationKind.Premise)
                pro++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{pro} for, {contra} against");
    }

    private static string? Winner(MapScores scores, int question)
    {
        var winners = scores.WinnersOf(question);
        return winners.IsEmpty ? null : "→ " + string.Join(", ", winners.Select(winner => scores.Graph.Nodes[winner].Id));
    }
}
