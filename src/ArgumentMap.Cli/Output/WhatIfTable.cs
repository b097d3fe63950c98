using System.Globalization;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Output;

/// <summary>What moves where items are rated otherwise: before and after, theses first, then what moved most.</summary>
internal static class WhatIfTable
{
    /// <summary>The least change of a strength that is worth a line.</summary>
    private const double LeastChange = 0.005;

    /// <param name="topic">The one node to show; -1 for all that moved.</param>
    public static void Print(Host host, MapScores before, MapScores after, int topic)
    {
        using var writer = Paint.Writer(host.Out);
        var shown = topic >= 0 ? [topic] : Moved(before, after);
        if (shown.Count == 0)
        {
            writer.Write("Nothing moves.\n");
            return;
        }

        var table = new TextTable(host.OutHasColour) { Broken = 0, Width = host.OutWidth };
        table.Add(new Cell("item", Paint.Faint), new Cell("now", Paint.Faint), "", new Cell("then", Paint.Faint));
        foreach (var node in shown)
            table.Add(
                ScoreText.ItemCell(before.Graph.Nodes[node]), Field(before, node), "→", Field(after, node), Flips(before, after, node));
        table.Print(writer);
        var statements = shown.Count(node => before.Nodes[node].Verdict != after.Nodes[node].Verdict && IsStatement(before, node));
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{shown.Count:N0} moved; {statements:N0} verdict{(statements == 1 ? " flips" : "s flip")}.\n"));
    }

    private static List<int> Moved(MapScores before, MapScores after) =>
    [
        .. Enumerable.Range(0, before.Nodes.Length)
            .Where(node => before.Nodes[node].Counts && before.Graph.Nodes[node].Kind is not (NodeKind.Question or NodeKind.Inference))
            .Where(node => Change(before, after, node) >= LeastChange || before.Nodes[node].Verdict != after.Nodes[node].Verdict)
            .OrderByDescending(node => before.Graph.IsThesis(node)).ThenByDescending(node => Change(before, after, node)),
    ];

    private static double Change(MapScores before, MapScores after, int node) =>
        Math.Abs(before.Nodes[node].Strength - after.Nodes[node].Strength);

    private static bool IsStatement(MapScores scores, int node) =>
        scores.Graph.Nodes[node].Kind is var kind && kind != NodeKind.Source && !kind.IsInference();

    private static Cell Field(MapScores scores, int node) => IsStatement(scores, node)
        ? new Cell(
            $"{ScoreText.Strength(scores.Nodes[node], scores.Bounds)} {ScoreText.Verdict(scores.Nodes[node])}",
            ScoreText.Colour(scores.Nodes[node].Verdict))
        : new Cell(ScoreText.Number(scores.Nodes[node].Strength));

    private static Cell Flips(MapScores before, MapScores after, int node) =>
        IsStatement(before, node) && before.Nodes[node].Verdict != after.Nodes[node].Verdict ? new Cell("flips", Paint.Bold) : "";
}
