using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Output;

/// <summary>The scores of a map under several semantics, side by side.</summary>
internal static class ComparisonTable
{
    public static void Print(Stream stream, string name, IReadOnlyList<MapScores> scores, bool colour)
    {
        using var writer = Paint.Writer(stream);
        var first = scores[0];
        writer.Write(
            $"{Paint.With(Paint.Bold, Paint.Harmless(name), colour)}{(first.AsOf is { } day ? ": as of " + ScoreTable.Day(day) : "")}\n\n");
        var table = new TextTable(colour);
        table.Add(["", "", .. scores.Select(row => new Cell(row.Semantics, Paint.Bold))]);
        var differing = 0;
        foreach (var node in ScoreTable.Order(first))
        {
            var differs = scores.Any(row => row.Nodes[node].Verdict != first.Nodes[node].Verdict) && first.Nodes[node].Counts;
            differing += differs ? 1 : 0;
            table.Add(
                [
                    first.Graph.Nodes[node].Kind.Name(), first.Graph.Nodes[node].Id,
                    .. scores.Select(row => ScoreTable.Field(row.Nodes[node], row.Bounds)),
                    differs ? "verdicts differ" : "",
                ]);
        }

        table.Print(writer);
        writer.Write($"\nVerdicts differ for {differing} of {first.Nodes.Length} items.\n\n");
    }
}
