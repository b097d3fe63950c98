using System.Text;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Comparison;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Assistant.Tools;

/// <summary>What the strengths of items did from one state of a map to another.</summary>
internal static class Moves
{
    /// <summary>The changes to show: those of items, as steps have no line of their own.</summary>
    public static List<StrengthChange> Of(MapComparison comparison) =>
        [.. comparison.StrengthChanges.Where(change => ItemText.HasScore(comparison.After.Nodes[change.After]))];

    public static Move Move(MapComparison comparison, StrengthChange change) => new()
    {
        Id = comparison.After.Nodes[change.After].Id,
        Text = ItemText.Of(comparison.After.Nodes[change.After]),
        Before = ItemText.ScoreOf(comparison.ScoresBefore, change.Before),
        After = ItemText.ScoreOf(comparison.ScoresAfter, change.After),
        Flips = comparison.After.Nodes[change.After].Kind.IsStatement()
            && comparison.ScoresBefore.Nodes[change.Before] is { Counts: true } before
            && comparison.ScoresAfter.Nodes[change.After] is { Counts: true } after && before.Verdict != after.Verdict,
    };

    /// <summary>"- closed: 0.43 rejected → 0.71 accepted, flips "The bridge was closed"".</summary>
    public static StringBuilder Append(StringBuilder text, Move move) =>
        text.Append($"- {move.Id}: {ItemText.Words(move.Before)} → {ItemText.Words(move.After)}{(move.Flips ? ", flips" : "")} ")
            .Append(Quoted.Inline(move.Text)).Append('\n');
}
