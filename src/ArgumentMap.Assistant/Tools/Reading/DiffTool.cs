using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Comparison;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>What changed in the argument from one map to another.</summary>
internal sealed class DiffTool : MapTool
{
    private static readonly Parameter Before = new("before", ParameterKind.Text, "The whole text of the map as it was.");

    private static readonly Parameter BeforePath = new("before_path", ParameterKind.Text, "Instead of 'before': the path of that map.");

    public override string Name => "diff";

    public override string Title => "Compare two maps";

    public override string Description =>
        "What changed in the argument from one map to another: items, links and ratings that were added, removed or changed, and which "
            + "verdicts that moved. Order, layout and comments do not count. Compare the text before your edits with the text after them "
            + "to report what you did.";

    public override JsonTypeInfo Output => AnswerJson.Default.DiffAnswer;

    public override ImmutableArray<Parameter> Parameters(bool hasFiles) => hasFiles
        ? [Before, BeforePath, .. MapParameters.Map(true), MapParameters.Semantics, MapParameters.From]
        : [Before with { IsRequired = true }, .. MapParameters.Map(false), MapParameters.Semantics, MapParameters.From];

    protected override async Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        var (before, refusal) = await call.OpenAsync(Before, BeforePath).ConfigureAwait(false);
        if (before is null)
            return ToolAnswer.Refuse(refusal);
        (var after, refusal) = await call.OpenAsync(MapParameters.Source, MapParameters.Path).ConfigureAwait(false);
        if (after is null)
            return ToolAnswer.Refuse(refusal);
        if ((before.Document.Unusable() ?? after.Document.Unusable()) is { } why)
            return ToolAnswer.Refuse(why);
        var semantics = call.Arguments.Text(MapParameters.Semantics) is { } name ? Scoring.Semantics.ScoringMethods.Find(name) : null;
        var comparison = before.Document.Compare(
            after.Document, new ComparisonOptions { Scores = new Scoring.ScoreOptions { Semantics = semantics } }, call.Effort);
        var entries = Entries(comparison);
        var from = call.Arguments.Count(MapParameters.From);
        if (Page.WhyNot(from, entries.Count) is { } wrong)
            return ToolAnswer.Refuse(wrong);
        var page = Page.Of(entries, from, entry => entry(), AnswerJson.Default.DiffEntry);
        var answer = new DiffAnswer
        {
            Summary = Headline.Of(comparison), Changes = page.Items, From = page.From, Total = page.Total, Next = page.Next,
        };
        var text = new StringBuilder().AppendJoin('\n', answer.Summary).Append('\n');
        foreach (var entry in answer.Changes)
            text.Append($"- {entry.What} {entry.Kind}{(entry.Id is null ? "" : " " + entry.Id)}: {entry.Text}\n");
        return new ToolAnswer(text + page.Rest("changes"), JsonSerializer.SerializeToElement(answer, AnswerJson.Default.DiffAnswer));
    }

    /// <summary>What makes each entry; those of other parts of the answer are not made.</summary>
    private static List<Func<DiffEntry>> Entries(MapComparison comparison)
    {
        var report = new ComparisonReport(comparison);
        return
        [
            .. comparison.MapChanges.Select(change => (Func<DiffEntry>)(() => new DiffEntry("map", "changed", Part(change)))),
            .. comparison.SectionChanges.Select(section => (Func<DiffEntry>)(() => new DiffEntry(
                "section", section.Kind.Name(), $"{Quoted.Inline(report.Section(section))} {Parts(section.Parts)}".TrimEnd()))),
            .. report.Items.Select(item => (Func<DiffEntry>)(() => Item(report, item))),
            .. report.Links.Select(link => (Func<DiffEntry>)(() => new DiffEntry(
                "link", link.Kind.Name(), $"{report.Says(link)} {Parts(link.Parts)}".TrimEnd()) { Id = report.Item(link) })),
            .. Moves.Of(comparison).Select(change => (Func<DiffEntry>)(() =>
            {
                var move = Moves.Move(comparison, change);
                return new DiffEntry(
                    "strength", "moved", $"{ItemText.Words(move.Before)} → {ItemText.Words(move.After)}{(move.Flips ? ", flips" : "")}")
                {
                    Id = move.Id,
                };
            })),
        ];
    }

    private static DiffEntry Item(ComparisonReport report, ItemReport item)
    {
        var links = item.Links.Take(ItemText.Most).Select(link => $"{link.Kind.Name()}: {report.Says(link)}");
        var parts = Parts(item.Change.Parts);
        string[] said = [Quoted.Inline(ItemText.Of(item.Node)), .. parts.Length > 0 ? [parts] : (string[])[], .. links];
        return new DiffEntry("item", item.Change.Kind.Name(), string.Join("; ", said)) { Id = item.Node.Id };
    }

    private static string Parts(ImmutableArray<Change> parts) => string.Join("; ", parts.Take(ItemText.Most).Select(Part));

    private static string Part(Change change) => $"{change.Name} {Value(change.Before)} → {Value(change.After)}";

    private static string Value(string? value) => value is null ? "none" : Quoted.Inline(value, Quoted.Short / 2);
}
