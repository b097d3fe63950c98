using System.Globalization;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Output;

/// <summary>The scores of a map as a table: claims first, then all other items, then which expectations are met.</summary>
internal static class ScoreTable
{
    /// <summary>Blocks that a strength of 1 fills.</summary>
    private const int BarLength = 10;

    /// <summary>Digits of a strength, where its verdict is seen in so few.</summary>
    private const int Digits = 3;

    private const string Eighths = "▏▎▍▌▋▊▉";

    /// <summary>Every number that can be printed, formatted in advance: large maps print each of them many times.</summary>
    private static readonly string[] Strengths =
        [.. Enumerable.Range(0, 1001).Select(i => (i / 1000.0).ToString("0.000", CultureInfo.InvariantCulture))];

    private static readonly string[] Bases =
        [.. Enumerable.Range(0, 101).Select(i => "base " + (i / 100.0).ToString("0.00", CultureInfo.InvariantCulture))];

    private static readonly string[] Bars = [.. Enumerable.Range(0, (BarLength * 8) + 1).Select(Bar)];

    public static void Print(Stream stream, string name, MapScores scores, IReadOnlyList<ExpectationResult> expectations, bool colour)
    {
        using var writer = Paint.Writer(stream);
        writer.Write($"{Paint.With(Paint.Bold, Paint.Harmless(name), colour)}: {Settings(scores)}\n\n");
        var table = new TextTable(colour, 2, 5);
        foreach (var node in Order(scores))
            Add(table, scores, node);
        table.Print(writer);
        foreach (var question in scores.Questions)
            Print(writer, scores, question);
        if (expectations.Count > 0)
            Print(writer, scores, expectations, colour);
        writer.Write('\n');
    }

    /// <summary>"quadratic-energy, as of 2025-05-01, rejected up to 0.45, accepted from 0.55".</summary>
    public static string Settings(MapScores scores)
    {
        var day = scores.AsOf is { } asOf ? $", as of {Day(asOf)}" : "";
        var bounds = scores.IsGraded
            ? string.Create(CultureInfo.InvariantCulture, $", rejected up to {scores.Bounds.Reject}, accepted from {scores.Bounds.Accept}")
            : "";
        return scores.Semantics + day + bounds;
    }

    /// <summary>Nodes in the order of the table: claims, then everything else that has a strength, each in the order of the map.</summary>
    public static IEnumerable<int> Order(MapScores scores)
    {
        foreach (var isClaim in (bool[])[true, false])
        {
            for (var node = 0; node < scores.Nodes.Length; node++)
            {
                if (scores.Graph.Nodes[node].Kind is var kind && kind != NodeKind.Question && (kind == NodeKind.Claim) == isClaim)
                    yield return node;
            }
        }
    }

    public static string Colour(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => Paint.Green,
        Verdict.Rejected => Paint.Red,
        _ => Paint.Yellow,
    };

    public static string Strength(double strength, VerdictBounds bounds) => bounds.DigitsOf(strength, Digits) > Digits
        ? bounds.Show(strength, Digits)
        : Strengths[(int)Math.Round(strength * 1000)];

    /// <summary>Strength and verdict, or why an item does not count.</summary>
    public static Cell Field(NodeScore score, VerdictBounds bounds) => score.Counts
        ? new Cell(
            $"{Strength(score.Strength, bounds)} {score.Verdict.Name()}{(score.IsReliable ? "" : " (not settled)")}",
            Colour(score.Verdict))
        : new Cell(score.Presence.Name(), Paint.Faint);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Add(TextTable table, MapScores scores, int node)
    {
        var (item, score) = (scores.Graph.Nodes[node], scores.Nodes[node]);
        if (!score.Counts)
        {
            table.Add(item.Kind.Name(), new Cell(item.Id, Paint.Faint), "", "", new Cell(score.Presence.Name(), Paint.Faint));
            return;
        }

        // Only statements have a verdict; of a source it is the reliability that matters.
        var isSource = item.Kind == NodeKind.Source;
        var colour = isSource ? null : Colour(score.Verdict);
        var emphasis = item.Kind == NodeKind.Claim ? Paint.Bold : null;
        table.Add(
            item.Kind.Name(), new Cell(item.Id, emphasis), Strength(score.Strength, scores.Bounds), new Cell(
                Bars[(int)Math.Round(score.Strength * BarLength * 8)],
                colour),
            new Cell(isSource ? "" : score.Verdict.Name(), colour), scores.IsGraded ? Base(score) : "", Notes(score));
    }

    private static string Base(NodeScore score) =>
        Bases[(int)Math.Round(score.Base * 100)] + (score.IsBaseKnown ? " " : "?");

    private static string Notes(NodeScore score)
    {
        if (score.IsReliable && score.Origins == score.Sources)
            return "";
        var notes = new List<string>();
        if (score.Origins < score.Sources)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{score.Sources} sources, {score.Origins} independent"));
        if (!score.IsSettled)
            notes.Add("did not settle");
        else if (score.RestsOnUnsettled)
            notes.Add("rests on what did not settle");
        return string.Join("; ", notes);
    }

    /// <summary>A bar of blocks, the last of which may be partial.</summary>
    private static string Bar(int eighths) =>
        new string('█', eighths / 8) + (eighths % 8 == 0 ? "" : Eighths[(eighths % 8) - 1]);

    private static void Print(StreamWriter writer, MapScores scores, QuestionRanking question)
    {
        writer.Write($"\n{scores.Graph.Nodes[question.Question].Id}: ");
        if (question.Answers.IsEmpty)
            writer.Write("no answers");
        for (var i = 0; i < question.Answers.Length; i++)
        {
            var answer = question.Answers[i];
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(i > 0 ? ", " : "")}{i + 1}. {scores.Graph.Nodes[answer.Node].Id} "
                        + $"{Strength(scores.Nodes[answer.Node].Strength, scores.Bounds)}{(answer.Wins == true ? " (wins)" : "")}"));
        }

        writer.Write('\n');
    }

    private static void Print(StreamWriter writer, MapScores scores, IReadOnlyList<ExpectationResult> expectations, bool colour)
    {
        writer.Write('\n');
        var table = new TextTable(colour);
        var hasDays = scores.AsOf is not null || expectations.Any(result => result.AsOf is not null);
        foreach (var result in expectations)
        {
            // An expectation without a day is about the map's own, whichever day the table above is as of.
            var day = !hasDays ? "" : result.AsOf is { } asOf ? "as of " + Day(asOf) : "as of no day";
            table.Add(
                result.IsMet ? new Cell("met", Paint.Green) : new Cell("failed", Paint.Red), scores.Graph.Nodes[result.Node].Id,
                "expect: " + Paint.Harmless(result.Text), Field(result.Score, scores.Bounds).Text, day);
        }

        table.Print(writer);
    }
}
