using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Output;

/// <summary>A timeline as a table: one line per date, one column per item that is followed.</summary>
internal static class TimelineTable
{
    /// <summary>Most items that get a column; the JSON has all of them.</summary>
    private const int Columns = 5;

    /// <summary>Ids shown of the items that came or went on a date; the others are counted.</summary>
    private const int Named = 3;

    public static void Print(Stream stream, Timeline timeline, bool colour)
    {
        using var writer = Paint.Writer(stream);
        if (timeline.Days.IsEmpty)
        {
            writer.Write("Nothing in this map has a date.\n");
            return;
        }

        var topics = Math.Min(Columns, timeline.Topics.Length);
        var table = new TextTable(colour);
        table.Add(
            ["", .. timeline.Topics.Take(topics).Select(topic => new Cell(timeline.Graph.Nodes[topic].Id, Paint.Bold)), "what changed"]);
        foreach (var day in timeline.Days)
        {
            var fields = day.Scores.Take(topics).Select(score => ScoreTable.Field(score, timeline.Bounds));
            table.Add([ScoreTable.Day(day.Day), .. fields, Changes(timeline.Graph, day)]);
        }

        table.Print(writer);
        if (topics < timeline.Topics.Length)
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\n{timeline.Topics.Length - topics} more claims: name one to follow it, or use --json.\n"));
    }

    private static string Changes(ArgumentGraph graph, TimelineDay day) =>
        string.Join("; ", new[] { List("+ ", day.Came, graph), List("− ", day.Went, graph) }.Where(part => part.Length > 0));

    private static string List(string sign, IReadOnlyList<int> nodes, ArgumentGraph graph) => nodes.Count == 0
        ? ""
        : sign + string.Join(", ", nodes.Take(Named).Select(node => graph.Nodes[node].Id))
            + (nodes.Count > Named ? string.Create(CultureInfo.InvariantCulture, $" and {nodes.Count - Named} more") : "");
}
