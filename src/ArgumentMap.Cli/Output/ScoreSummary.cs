using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Cli.Output;

/// <summary>The answer first: what became of the theses, how far that can be relied on, and what to settle first.</summary>
internal static class ScoreSummary
{
    /// <summary>Theses that are told about one by one; each takes as long as scoring the map several times.</summary>
    private const int Theses = 3;

    /// <summary>Open inputs that are named.</summary>
    private const int Inputs = 3;

    /// <summary>Assumptions that are named.</summary>
    private const int Assumptions = 3;

    /// <summary>The least share of what is open that is worth a line.</summary>
    private const double LeastShare = 0.01;

    public static void Print(TextWriter writer, MapScores scores, int width, bool colour)
    {
        var theses = scores.CountedTheses().ToList();
        if (theses.Count == 0)
            return;
        var inputs = theses.Take(Theses).ToDictionary(thesis => thesis, thesis => ToSettle(scores, thesis));
        foreach (var line in TextLines.Of(InOneLine(scores, theses, inputs), width))
            writer.Write(Paint.With(Paint.Bold, line, colour) + "\n");
        writer.Write('\n');
        foreach (var thesis in theses.Take(Theses))
            Print(writer, scores, thesis, inputs[thesis], width, colour);
    }

    /// <summary>Answer, range, robustness and what to settle of one item.</summary>
    public static void Print(TextWriter writer, MapScores scores, int topic, int width, bool colour) =>
        Print(writer, scores, topic, ToSettle(scores, topic), width, colour);

    private static List<OpenInput> ToSettle(MapScores scores, int topic) =>
        [.. scores.SettleFirst(topic).Where(input => input.Share >= LeastShare).Take(Inputs)];

    /// <summary>"1 thesis accepted, firm; 2 undecided; what to settle first: Field report (field)".</summary>
    private static string InOneLine(MapScores scores, List<int> theses, Dictionary<int, List<OpenInput>> inputs)
    {
        var firm = scores.Firmness();
        var groups = theses
            .GroupBy(thesis => (scores.Nodes[thesis].Verdict, IsFirm: !firm.IsEmpty && firm[thesis]))
            .OrderByDescending(group => group.Key.Verdict).ThenByDescending(group => group.Key.IsFirm)
            .Select((group, i) => string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Count():N0} {(i > 0 ? "" : group.Count() == 1 ? "thesis " : "theses ")}{group.Key.Verdict.Name()}")
                + (firm.IsEmpty ? "" : group.Key.IsFirm ? ", firm" : ", not firm"));
        // What is not firm can be changed by what is settled.
        var open = inputs.OrderBy(pair => !firm.IsEmpty && firm[pair.Key]).SelectMany(pair => pair.Value).FirstOrDefault();
        var first = inputs.Values.Any(list => list.Count > 0)
            ? "; what to settle first: " + ScoreText.Item(scores.Graph.Nodes[open.Node])
            : "";
        return string.Join("; ", groups) + first;
    }

    private static void Print(TextWriter writer, MapScores scores, int topic, List<OpenInput> inputs, int width, bool colour)
    {
        var (node, score) = (scores.Graph.Nodes[topic], scores.Nodes[topic]);
        var verdict = score.Verdict.Name();
        var lines = TextLines.Of($"{verdict}: {ScoreText.Item(node)}", width);
        writer.Write(Paint.With(ScoreText.Colour(score.Verdict), lines[0][..verdict.Length], colour));
        writer.Write(Paint.With(Paint.Bold, lines[0][verdict.Length..], colour) + "\n");
        foreach (var line in lines.Skip(1))
            writer.Write(Paint.With(Paint.Bold, line, colour) + "\n");
        // Semantics without numbers and ranges have nothing to add to the verdict.
        if (Sentence(scores, topic) is { Length: > 0 } sentence)
            Indented(writer, "  ", sentence, width);
        if (score.RestsOnAssumed)
            Indented(writer, "  ", ScoreText.Assumptions(scores, topic, Assumptions), width);
        Settle(writer, scores, inputs, width);
        writer.Write('\n');
    }

    /// <summary>"Very likely, 0.89 (0.74–0.93); firm; accepted in 7 of 7 semantics; 0.50 if no source held."</summary>
    private static string Sentence(MapScores scores, int topic)
    {
        var score = scores.Nodes[topic];
        var parts = new List<string>();
        if (score.Range is { } range)
        {
            parts.Add($"{ScoreText.Strength(score, scores.Bounds)}, {score.Word} {ScoreText.Range(range)}".TrimEnd());
            parts.Add(scores.Firmness()[topic] ? "firm" : "not firm: what is open could change the verdict");
        }
        else if (scores.IsGraded)
        {
            parts.Add(ScoreText.Strength(score, scores.Bounds));
        }

        if (!score.IsSettled || score.RestsOnUnsettled)
            parts.Add("it did not settle, or rests on what did not: do not rely on it");
        // That answers exclude one another, no other semantics knows.
        if (scores.IsGraded && !scores.HasRivals(topic))
            parts.Add(scores.Robustness(topic).ToString());
        if (scores.IfNoSourceHeld(topic) is { } without)
            parts.Add($"{ScoreText.Number(without)} if no source held");
        return string.Join("; ", parts);
    }

    private static void Settle(TextWriter writer, MapScores scores, List<OpenInput> inputs, int width)
    {
        if (inputs.Count == 0)
            return;
        writer.Write("  Settle first:\n");
        foreach (var input in inputs)
        {
            var share = (input.Share * 100).ToString("0", CultureInfo.InvariantCulture).PadLeft(3);
            Indented(
                writer,
                $"  {share} %  ",
                $"{ScoreText.Open(scores.Graph, input)}: {ScoreText.Number(input.AtLow)} to {ScoreText.Number(input.AtHigh)}",
                width);
        }
    }

    /// <summary>A text broken into lines that line up after their beginning.</summary>
    public static void Indented(TextWriter writer, string start, string text, int width)
    {
        foreach (var line in TextLines.Of(text, Math.Max(20, width - start.Length)))
        {
            writer.Write($"{start}{line}\n");
            start = new string(' ', start.Length);
        }
    }
}
