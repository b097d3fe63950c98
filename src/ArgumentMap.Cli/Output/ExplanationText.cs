using System.Globalization;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;

namespace ArgumentMap.Cli.Output;

/// <summary>An explanation as text: the sentence, the contributions, and which sources are really one.</summary>
internal static class ExplanationText
{
    /// <summary>Rows of a table that are shown without <c>--all</c>.</summary>
    private const int Shown = 12;

    /// <summary>Ids of a list that are shown; the others are counted.</summary>
    private const int Named = 4;

    /// <summary>Columns of a text beside measures, with less of which it stands above them.</summary>
    private const int LeastRoom = 24;

    /// <summary>The answers to a question: their order, then each in turn.</summary>
    public static void Print(Host host, QuestionExplanation explanation, bool all)
    {
        using var writer = Paint.Writer(host.Out);
        var graph = explanation.Scores.Graph;
        ScoreSummary.Indented(
            writer, "", ScoreText.Item(graph.Nodes[explanation.Ranking.Question])
                + (explanation.IsExclusive ? " Only one answer can hold." : ""), host.OutWidth);
        if (explanation.Answers.IsEmpty)
            writer.Write("No answer counts.\n");
        var ranks = explanation.Scores.RanksOf(explanation.Ranking);
        for (var i = 0; i < explanation.Answers.Length; i++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"\n{ranks[i]}. "));
            Print(writer, host, explanation.Answers[i], all);
        }
    }

    public static void Print(Host host, Explanation explanation, bool all)
    {
        using var writer = Paint.Writer(host.Out);
        Print(writer, host, explanation, all);
    }

    private static void Print(TextWriter writer, Host host, Explanation explanation, bool all)
    {
        if (explanation.Odds is not null)
            OddsExplanationText.Print(writer, host, explanation, all);
        else
            ScoreSummary.Indented(writer, "", explanation.Sentence, host.OutWidth);
        Measures(writer, host, explanation, all);
    }

    private static void Measures(TextWriter writer, Host host, Explanation explanation, bool all)
    {
        var graph = explanation.Scores.Graph;
        if (explanation.Nodes.Length > 0)
            Legend(writer, host, explanation);
        Table(writer, host, "What bears on it", "strength", explanation.Nodes, all, contribution =>
        {
            var node = graph.Nodes[contribution.Index];
            return [ScoreText.ItemCell(node), node.Kind.Name(), ScoreText.Number(explanation.Scores.Nodes[contribution.Index].Strength)];
        });
        Table(writer, host, "By which relations", "relevance", explanation.Relations, all, contribution =>
        {
            var relation = graph.Relations[contribution.Index];
            return
            [
                $"{ScoreText.Caption(graph.Nodes[relation.From])} → {graph.Nodes[relation.To].Id}", relation.Kind.Name(),
                relation.Relevance.ToString("0.00", CultureInfo.InvariantCulture),
            ];
        });
        Sources(writer, host, explanation, all);
        if (explanation.Unmeasured > 0 && explanation.Odds is null)
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\n{explanation.Unmeasured:N0} nodes and relations lie too far away to be measured.\n"));
        Groups(writer, host, explanation);
    }

    private static void Table(
        TextWriter writer, Host host, string title, string value, IReadOnlyList<Contribution> contributions, bool all,
        Func<Contribution, Cell[]> describe)
    {
        if (contributions.Count == 0)
            return;
        writer.Write($"\n{Paint.With(Paint.Bold, title, host.OutHasColour)}\n\n");
        var measures = Attribution.All.Where(measure => contributions.Any(contribution => contribution[measure.Name] is not null)).ToList();
        var table = new TextTable(host.OutHasColour, [2, .. Enumerable.Range(3, measures.Count)])
        {
            Broken = 0, Width = host.OutWidth, LeastRoom = LeastRoom,
        };
        table.Add(["", "", value, .. measures.Select(measure => new Cell(measure.Heading))]);
        var shown = all ? contributions.Count : Math.Min(Shown, contributions.Count);
        foreach (var contribution in contributions.Take(shown))
            table.Add(
                [.. describe(contribution), .. measures.Select(measure => Field(contribution[measure.Name]))]);
        table.Print(writer);
        More(writer, contributions.Count - shown);
    }

    private static void Sources(TextWriter writer, Host host, Explanation explanation, bool all)
    {
        if (explanation.Sources.IsEmpty)
            return;
        writer.Write($"\n{Paint.With(Paint.Bold, "From which sources", host.OutHasColour)}\n\n");
        var table = new TextTable(host.OutHasColour, 1, 2) { Broken = 0, Width = host.OutWidth, LeastRoom = LeastRoom };
        table.Add("", "reliability", "share");
        var shown = all ? explanation.Sources.Length : Math.Min(Shown, explanation.Sources.Length);
        foreach (var source in explanation.Sources.Take(shown))
        {
            var graph = explanation.Scores.Graph;
            table.Add(
                ScoreText.ItemCell(graph.Nodes[source.Source]),
                ScoreText.Number(explanation.Scores.Nodes[source.Source].Strength),
                Signed(source.Share));
        }

        table.Print(writer);
        More(writer, explanation.Sources.Length - shown);
    }

    private static void More(TextWriter writer, int hidden)
    {
        if (hidden > 0)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"… and {hidden:N0} with less (--all shows them)\n"));
    }

    private static Cell Signed(double value, string suffix = "") => new(
        value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture) + suffix,
        value >= 0.0005 ? Paint.Green : value <= -0.0005 ? Paint.Red : null);

    private static Cell Field(Measured? measured)
    {
        if (measured is not { } value)
            return "";
        if (value.Verdict is { } verdict)
            return new Cell(
                string.Create(CultureInfo.InvariantCulture, $"{value.Value:0.000} {verdict.Name()}"),
                ScoreText.Colour(verdict));
        return Signed(
            value.Value, value.Error is >= 0.0005 and var error ? string.Create(CultureInfo.InvariantCulture, $" ±{error:0.000}") : "");
    }

    private static void Groups(TextWriter writer, Host host, Explanation explanation)
    {
        if (explanation.Groups.IsEmpty)
            return;
        writer.Write($"\n{Paint.With(Paint.Bold, "Sources that go back to common origins", host.OutHasColour)}\n\n");
        foreach (var group in explanation.Groups)
        {
            var (graph, score) = (explanation.Scores.Graph, explanation.Scores.Nodes[group.Node]);
            var counts = string.Create(CultureInfo.InvariantCulture, $"cites {score.Sources} sources, {score.Origins} independent");
            ScoreSummary.Indented(
                writer, "", $"{ScoreText.Item(graph.Nodes[group.Node])} {counts}; {List(graph, group.Sources)} go back to "
                    + $"{(group.Origins.IsEmpty ? "common origins" : List(graph, group.Origins))}", host.OutWidth);
        }
    }

    private static string List(ArgumentGraph graph, IReadOnlyList<int> nodes) =>
        string.Join(", ", nodes.Take(Named).Select(node => graph.Nodes[node].Id))
        + (nodes.Count > Named ? string.Create(CultureInfo.InvariantCulture, $" and {nodes.Count - Named} more") : "");

    /// <summary>What the columns mean, before they come.</summary>
    private static void Legend(TextWriter writer, Host host, Explanation explanation)
    {
        writer.Write('\n');
        foreach (var measure in Attribution.All.Where(measure => explanation.Nodes.Any(node => node[measure.Name] is not null)))
            ScoreSummary.Indented(writer, "", $"{measure.Heading}: {measure.Meaning}", host.OutWidth);
        if (!explanation.Sources.IsEmpty)
            ScoreSummary.Indented(writer, "", "share of a source: its own and that of what cites it", host.OutWidth);
    }
}
