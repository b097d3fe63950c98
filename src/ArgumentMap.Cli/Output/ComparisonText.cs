using System.Collections.Immutable;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Output;

/// <summary>A comparison of two maps as text: what became of the theses, then every change with its sign.</summary>
internal sealed class ComparisonText(StreamWriter writer, MapComparison comparison, int width, bool colour)
{
    private readonly ComparisonReport _report = new(comparison);

    public static void Print(Stream stream, string before, string after, MapComparison comparison, int width, bool colour)
    {
        using var writer = Paint.Writer(stream);
        new ComparisonText(writer, comparison, width, colour).Print(before, after);
    }

    private void Print(string before, string after)
    {
        if (comparison.IsEmpty)
        {
            writer.Write(Headline.NoDifference + "\n");
            return;
        }

        var (then, now) = (ScoreText.Settings(comparison.ScoresBefore), ScoreText.Settings(comparison.ScoresAfter));
        Lines("", $"{Paint.Harmless(before)} → {Paint.Harmless(after)}: {then}{(then == now ? "" : " → " + now)}", Paint.Faint);
        writer.Write('\n');
        var headline = Headline.Of(comparison);
        for (var i = 0; i < headline.Length; i++)
            Lines("", Paint.Harmless(headline[i]), i == 0 ? Paint.Bold : null);
        if (comparison.IsIncomplete)
            Lines("", "More was reworded than could be compared: some items may be listed as removed and added.");
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
        var table = new TextTable(colour) { Broken = 0, Width = width };
        foreach (var change in changes)
        {
            table.Add(
                ScoreText.ItemCell(comparison.After.Nodes[change.After]),
                $"{ComparisonReport.Score(comparison.ScoresBefore, change.Before)} → "
                    + $"{ComparisonReport.Score(comparison.ScoresAfter, change.After)}",
                _report.Flips(change) ? new Cell("flips", ScoreText.Colour(comparison.ScoresAfter.Nodes[change.After].Verdict)) : "");
        }

        table.Print(writer);
    }

    private void Items() => Block("Items", _report.Items, item =>
    {
        var (words, kind) = (item.Change.Kind == ChangeKind.Changed ? $": {item.Change.Words}" : "", item.Node.Kind.Name());
        // Of a new wording both texts follow.
        var name = item.Change.Has(ChangedPart.Text) ? " " + item.Node.Id : $": {ScoreText.Item(item.Node)}";
        Lines(item.Change.Kind.Sign() + " ", $"{kind}{name}{words}", signColour: Colour(item.Change.Kind));
        foreach (var part in item.Change.Parts)
            Part(part);
        foreach (var link in item.Links)
            Lines("    ", $"{(item.Change.Kind == ChangeKind.Changed ? link.Kind.Sign() + " " : "")}{_report.Says(link)}");
    });

    private void Row(ChangeKind kind, string what, ImmutableArray<Change> parts)
    {
        Lines(kind.Sign() + " ", Paint.Harmless(what), signColour: Colour(kind));
        foreach (var part in parts)
            Part(part);
    }

    /// <summary>Prints a change; old and new texts one below the other, so that the difference is easy to see.</summary>
    private void Part(Change part)
    {
        var name = Paint.Harmless(part.Name);
        if (part.Part is ChangedPart.Text or ChangedPart.Title)
        {
            Lines("    − ", Value(part.Before), Paint.Red, Paint.Red);
            Lines("    + ", Value(part.After), Paint.Green, Paint.Green);
        }
        else
        {
            Lines("    ", $"{name}: {Value(part.Before)} → {Value(part.After)}");
        }
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

    /// <summary>Writes a text broken into lines that line up after their sign.</summary>
    private void Lines(string sign, string text, string? textColour = null, string? signColour = null)
    {
        foreach (var line in TextLines.Of(text, Math.Max(1, width - sign.Length)))
        {
            writer.Write($"{Paint.With(signColour, sign, colour)}{Paint.With(textColour, line, colour)}\n");
            sign = new string(' ', sign.Length);
        }
    }

    private static string Colour(ChangeKind kind) =>
        kind switch { ChangeKind.Added => Paint.Green, ChangeKind.Removed => Paint.Red, _ => Paint.Yellow };

    private static string Value(string? text) => text is null ? "(none)" : Paint.Harmless(text);
}
