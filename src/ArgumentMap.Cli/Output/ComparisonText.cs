using System.Collections.Immutable;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Output;

/// <summary>A comparison of two maps as text: what became of the theses, then every change with its sign.</summary>
internal sealed class ComparisonText(StreamWriter writer, MapComparison comparison, bool colour)
{
    private readonly ComparisonReport _report = new(comparison);

    public static void Print(Stream stream, string before, string after, MapComparison comparison, bool colour)
    {
        using var writer = Paint.Writer(stream);
        new ComparisonText(writer, comparison, colour).Print(before, after);
    }

    private void Print(string before, string after)
    {
        if (comparison.IsEmpty)
        {
            writer.Write(Headline.NoDifference + "\n");
            return;
        }

        var (then, now) = (ScoreText.Settings(comparison.ScoresBefore), ScoreText.Settings(comparison.ScoresAfter));
        writer.Write(
            $"{Paint.With(Paint.Bold, $"{Paint.Harmless(before)} → {Paint.Harmless(after)}", colour)}: "
                + $"{then}{(then == now ? "" : " → " + now)}\n\n");
        var headline = Headline.Of(comparison);
        for (var i = 0; i < headline.Length; i++)
            writer.Write((i == 0 ? Paint.With(Paint.Bold, headline[i], colour) : headline[i]) + "\n");
        if (comparison.IsIncomplete)
            writer.Write("More was reworded than could be compared: some items may be listed as removed and added.\n");
        Strengths();
        Items();
        Block("Links", _report.Links, link => Row(link.Kind, $"{_report.Item(link)} {_report.Says(link)}", link.Parts));
        Block("Sections", comparison.SectionChanges, section => Row(section.Kind, _report.Section(section), section.Parts));
        Block("Map", comparison.MapChanges, Part);
    }

    private void Strengths()
    {
        var changes = comparison.StrengthChanges.Where(change => !comparison.After.Nodes[change.After].Kind.IsStep()).ToList();
        if (changes.Count == 0)
            return;
        Title("Strengths");
        var table = new TextTable(colour);
        foreach (var change in changes)
        {
            table.Add(
                comparison.After.Nodes[change.After].Kind.Name(), comparison.After.Nodes[change.After].Id,
                $"{ComparisonReport.Score(comparison.ScoresBefore, change.Before)} → "
                    + $"{ComparisonReport.Score(comparison.ScoresAfter, change.After)}",
                _report.Flips(change) ? new Cell("flips", ScoreText.Colour(comparison.ScoresAfter.Nodes[change.After].Verdict)) : "");
        }

        table.Print(writer);
    }

    private void Items() => Block("Items", _report.Items, item =>
    {
        writer.Write($"{Sign(item.Change.Kind)} {item.Node.Kind.Name()} {Paint.With(Paint.Bold, item.Node.Id, colour)}: ");
        writer.Write(item.Change.Kind == ChangeKind.Changed ? item.Change.Words : Paint.Harmless(Paragraphs.OnOneLine(item.Node.Text)));
        writer.Write('\n');
        foreach (var part in item.Change.Parts)
            Part(part);
        foreach (var link in item.Links)
            writer.Write($"    {(item.Change.Kind == ChangeKind.Changed ? link.Kind.Sign() + " " : "")}{_report.Says(link)}\n");
    });

    private void Row(ChangeKind kind, string what, ImmutableArray<Change> parts)
    {
        writer.Write($"{Sign(kind)} {Paint.Harmless(what)}\n");
        foreach (var part in parts)
            Part(part);
    }

    /// <summary>Prints a change; old and new texts one below the other, so that the difference is easy to see.</summary>
    private void Part(Change part)
    {
        var name = Paint.Harmless(part.Name);
        if (part.Part is ChangedPart.Text or ChangedPart.Title)
            writer.Write(
                $"    {Paint.With(Paint.Red, "− " + Value(part.Before), colour)}\n    "
                    + $"{Paint.With(Paint.Green, "+ " + Value(part.After), colour)}\n");
        else
            writer.Write($"    {name}: {Value(part.Before)} → {Value(part.After)}\n");
    }

    private void Block<T>(string title, IReadOnlyCollection<T> rows, Action<T> print)
    {
        if (rows.Count == 0)
            return;
        Title(title);
        foreach (var row in rows)
            print(row);
    }

    private void Title(string title) => writer.Write($"\n{Paint.With(Paint.Bold, title, colour)}\n");

    private string Sign(ChangeKind kind) => Paint.With(
        kind switch { ChangeKind.Added => Paint.Green, ChangeKind.Removed => Paint.Red, _ => Paint.Yellow }, kind.Sign(), colour);

    private static string Value(string? text) => text is null ? "(none)" : Paint.Harmless(text);
}
