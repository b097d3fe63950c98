using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Output;

/// <summary>A timeline for people: by day what each item that is followed changed to, and what came and went.</summary>
internal static class TimelineTable
{
    /// <summary>Items that are named of those that came or went on a day.</summary>
    private const int Named = 4;

    /// <summary>The least change of a strength that is worth a line.</summary>
    private const double LeastChange = 0.005;

    public static void Print(Host host, Timeline timeline)
    {
        using var writer = Paint.Writer(host.Out);
        if (timeline.Days.IsEmpty)
        {
            writer.Write("Nothing in this map has a date.\n");
            return;
        }

        var scores = timeline.Days.SelectMany(day => day.Scores).Where(score => score.Counts).ToList();
        var marks = (scores.Any(score => score.RestsOnOpen) ? "; ?: it rests on something that nobody rated" : "")
            + (scores.Any(score => score.RestsOnAssumed) ? "; *: it rests on something that is only assumed" : "");
        ScoreSummary.Indented(
            writer, "", string.Create(
                CultureInfo.InvariantCulture,
                $"{timeline.Semantics}, rejected up to {timeline.Bounds.Reject}, accepted from {timeline.Bounds.Accept}; by day what changed, "
                    + $"then what came (+) and went (−){marks}."), host.OutWidth);
        TimelineDay? before = null;
        foreach (var day in timeline.Days)
        {
            writer.Write($"\n{Paint.With(Paint.Bold, ScoreText.Day(day.Day), host.OutHasColour)}\n");
            Scores(writer, host, timeline, day, before);
            List(writer, host, "  + ", day.Came, timeline.Graph);
            List(writer, host, "  − ", day.Went, timeline.Graph);
            before = day;
        }
    }

    private static void Scores(TextWriter writer, Host host, Timeline timeline, TimelineDay day, TimelineDay? before)
    {
        var table = new TextTable(host.OutHasColour) { Broken = 0, Width = host.OutWidth, LeastRoom = 30 };
        var isEmpty = true;
        for (var i = 0; i < timeline.Topics.Length; i++)
        {
            var (score, was) = (day.Scores[i], before?.Scores[i]);
            if (was is { } last && !Differs(last, score))
                continue;
            isEmpty = false;
            var text = ScoreText.ItemCell(timeline.Graph.Nodes[timeline.Topics[i]]) with { Lead = "  " };
            if (!score.Counts)
                table.Add(text, "", new Cell(score.Presence.Name(), Paint.Faint));
            else
                table.Add(
                    text, host.OutWidth >= ScoreTable.WidthOfWords
                        ? ScoreText.Likelihood(score, timeline.Bounds)
                        : ScoreText.StrengthAndRange(score, timeline.Bounds),
                    new Cell(ScoreText.Verdict(score), ScoreText.Colour(score.Verdict)));
        }

        if (isEmpty)
            writer.Write("  no verdict or strength changed\n");
        table.Print(writer);
    }

    private static bool Differs(NodeScore was, NodeScore now) =>
        was.Presence != now.Presence
        || (now.Counts && (was.Verdict != now.Verdict || Math.Abs(was.Strength - now.Strength) >= LeastChange));

    private static void List(TextWriter writer, Host host, string sign, IReadOnlyList<int> nodes, ArgumentGraph graph)
    {
        // A step comes and goes with the items that it joins.
        var items = nodes.Where(node => graph.Nodes[node].Kind != NodeKind.Inference).ToList();
        foreach (var node in items.Take(Named))
            ScoreSummary.Indented(writer, sign, ScoreText.Item(graph.Nodes[node]), host.OutWidth);
        if (items.Count > Named)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{sign}{items.Count - Named:N0} more\n"));
    }
}
