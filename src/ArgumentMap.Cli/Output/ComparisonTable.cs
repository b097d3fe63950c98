using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Output;

/// <summary>The scores of a map under several semantics, side by side.</summary>
internal static class ComparisonTable
{
    public static void Print(Host host, string name, IReadOnlyList<MapScores> scores)
    {
        using var writer = Paint.Writer(host.Out);
        var (first, colour) = (scores[0], host.OutHasColour);
        var settings = Paint.Harmless(name) + (first.AsOf is { } day ? ": as of " + ScoreText.Day(day) : "");
        foreach (var line in TextLines.Of(settings, host.OutWidth))
            writer.Write(Paint.With(Paint.Faint, line, colour) + "\n");
        writer.Write('\n');
        var table = new TextTable(colour) { Broken = 0, Width = host.OutWidth };
        table.Add(["", .. scores.Select(row => new Cell(row.Semantics, Paint.Bold))]);
        var (differing, compared) = (0, 0);
        foreach (var node in ScoreTable.Order(first).Where(node => first.Graph.Nodes[node].Kind != NodeKind.Source))
        {
            var differs = scores.Any(row => row.Nodes[node].Verdict != first.Nodes[node].Verdict) && first.Nodes[node].Counts;
            differing += differs ? 1 : 0;
            compared++;
            table.Add(
                [
                    ScoreText.ItemCell(first.Graph.Nodes[node]), .. scores.Select(row => Field(row, node)),
                    differs ? "verdicts differ" : "",
                ]);
        }

        table.Print(writer);
        writer.Write($"\nVerdicts differ for {differing} of {compared} items.\n\n");
    }

    private static Cell Field(MapScores scores, int node)
    {
        var score = scores.Nodes[node];
        return score.Counts
            ? new Cell($"{ScoreText.Strength(score, scores.Bounds)} {ScoreText.Verdict(score)}", ScoreText.Colour(score.Verdict))
            : new Cell(score.Presence.Name(), Paint.Faint);
    }
}
