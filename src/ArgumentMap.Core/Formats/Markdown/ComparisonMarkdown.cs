using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Markdown;

/// <summary>Writes a comparison as a comment for a review: the main sentences, tables, and longer details folded.</summary>
internal sealed class ComparisonMarkdown
{
    /// <summary>Maximum rows of a table; any more are only counted. Comments that are too long are not accepted.</summary>
    private const int MaxRows = 40;

    /// <summary>Maximum characters of a text in a row.</summary>
    private const int MaxLetters = 160;

    private readonly MapComparison _comparison;
    private readonly ComparisonReport _report;
    private readonly Utf8Output _output;

    private ComparisonMarkdown(MapComparison comparison, Stream stream) =>
        (_comparison, _report, _output) = (comparison, new ComparisonReport(comparison), new Utf8Output(stream));

    public static void Render(MapComparison comparison, Stream stream) => new ComparisonMarkdown(comparison, stream).Render();

    private void Render()
    {
        Line($"### {Text(_comparison.After.Title.Length > 0 ? _comparison.After.Title : "Argument map")}");
        var headline = Headline.Of(_comparison);
        for (var i = 0; i < headline.Length; i++)
            Line("", i == 0 ? $"**{Sentence(headline[i])}**" : Sentence(headline[i]));
        if (_comparison.IsIncomplete)
            Line("", "More was reworded than could be compared: some items may be listed as removed and added.");
        Strengths();
        Items();
        Table("Links", "| | link | what changed |\n|---|---|---|", _report.Links, link =>
            $"| {link.Kind.Sign()} | {Code(_report.Item(link))} {Says(link)} | {Parts(link.Parts)} |");
        Table("Sections", "| | section | what changed |\n|---|---|---|", _comparison.SectionChanges, section =>
            $"| {section.Kind.Sign()} | {Text(_report.Section(section))} | {Parts(section.Parts)} |");
        Table("Map", "| | setting | what changed |\n|---|---|---|", _comparison.MapChanges, change =>
            $"| ~ | {Text(change.Name)} | {BeforeAndAfter(change)} |");
        _output.Flush();
    }

    private void Strengths() => Table(
        "Strengths", "| item | before | after | "
            + "|\n|---|--:|--:|---|",
            [.. _comparison.StrengthChanges.Where(change => !_comparison.After.Nodes[change.After].Kind.IsStep())],
        change =>
            $"| {Code(_comparison.After.Nodes[change.After].Id)} | {ComparisonReport.Score(_comparison.ScoresBefore, change.Before)} | "
                + $"{ComparisonReport.Score(_comparison.ScoresAfter, change.After)} | {(_report.Flips(change) ? "**flips**" : "")} |");

    private void Items()
    {
        Table(
            "Items", "| | kind | item | what changed |\n|---|---|---|---|", _report.Items,
            item =>
                $"| {item.Change.Kind.Sign()} | {item.Node.Kind.Name()} | {Code(item.Node.Id)} | "
                    + $"{(item.Change.Kind == ChangeKind.Changed ? item.Change.Words : Text(Paragraphs.OnOneLine(item.Node.Text)))} |");
        var detailed = _report.Items.Where(item => item.Change.Parts.Length + item.Links.Length > 0).Take(MaxRows).ToList();
        if (detailed.Count == 0)
            return;
        Line("", "<details>", "<summary>What changed in each item</summary>", "");
        foreach (var item in detailed)
        {
            Line($"- **{item.Change.Kind.Sign()} {item.Node.Kind.Name()}** {Code(item.Node.Id)}: {item.Change.Words}");
            foreach (var part in item.Change.Parts)
                Line($"  - {Text(part.Name)}: {BeforeAndAfter(part)}");
            foreach (var link in item.Links)
                Line($"  - {link.Kind.Sign()} {Says(link)}");
        }

        Line("", "</details>");
    }

    private void Table<T>(string title, string head, IReadOnlyList<T> rows, Func<T, string> row)
    {
        if (rows.Count == 0)
            return;
        Line("", $"#### {title}", "", head);
        foreach (var each in rows.Take(MaxRows))
            Line(row(each));
        if (rows.Count > MaxRows)
            Line("", string.Create(CultureInfo.InvariantCulture, $"… and {rows.Count - MaxRows:N0} more."));
    }

    private static string Parts(ImmutableArray<Change> parts) =>
        string.Join("<br>", parts.Select(part => $"{Text(part.Name)}: {BeforeAndAfter(part)}"));

    private static string BeforeAndAfter(Change change) => $"{Value(change.Before)} → {Value(change.After)}";

    private static string Value(string? text) => text is null ? "*none*" : Text(text);

    private string Says(LinkChange link)
    {
        var words = _report.Says(link);
        var id = words.LastIndexOf(' ') + 1;
        return words[..id] + Code(words[id..]);
    }

    /// <summary>The sentence with the ids in quotes turned into code.</summary>
    private static string Sentence(string sentence)
    {
        var text = new StringBuilder();
        var parts = sentence.Split('\'');
        for (var i = 0; i < parts.Length; i++)
            text.Append(i % 2 == 1 ? Code(parts[i]) : parts[i]);
        return text.ToString();
    }

    /// <summary>No id has a backtick or a bar.</summary>
    private static string Code(string id) => $"`{id}`";

    private static string Text(string text) => MarkdownText.Of(text, MaxLetters);

    private void Line(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            _output.Write(line);
            _output.Write((byte)'\n');
        }
    }
}
