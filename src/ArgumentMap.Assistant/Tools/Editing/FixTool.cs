using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Editing;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>Applies the corrections that findings offer: all safe ones, or a certain one.</summary>
internal sealed class FixTool : EditingTool
{
    /// <summary>Corrections that are named; the others are counted.</summary>
    private const int Named = 40;

    private static readonly Parameter Line = new(
        "line", ParameterKind.Count, "With 'rule': the line of the one finding to correct, as check reports it; then also where it is a "
            + "guess.");

    private static readonly Parameter Rule = new("rule", ParameterKind.Text, "With 'line': the rule or code of that finding.");

    public override string Name => "fix";

    public override string Title => "Correct a map";

    public override string Description =>
        "Applies the corrections that check offers: all that are safe, which change nothing that could be read and declare nothing by "
            + "guess, or the one that 'line' and 'rule' name." + Answers;

    protected override ImmutableArray<Parameter> Others => [Line, Rule];

    protected override async Task<Change> ChangeAsync(ToolCall call, OpenedMap map)
    {
        var (line, rule) = (call.Arguments.Count(Line), call.Arguments.Text(Rule));
        if (line > 0 != rule is not null)
            return Change.Refuse("Send 'line' and 'rule' together, as check reports them, or neither of them.");
        if (rule is not null)
            return One(call, map, line, rule);
        var result = await ArgumentDocument
            .FixAsync(map.Found.Files, map.Found.Content, map.Name, map.Settings, call.Effort, call.Cancellation).ConfigureAwait(false);
        var applied = result.Applied;
        var more = applied.Length - Named;
        return new Change(result.Text)
        {
            Applied = more <= 0 ? applied
                : [.. applied.Take(Named), string.Create(CultureInfo.InvariantCulture, $"and {more:N0} more corrections")],
        };
    }

    private static Change One(ToolCall call, OpenedMap map, int line, string rule)
    {
        var source = map.Document.Trees[0].Source;
        var found = map.Document.Check(map.Settings, call.Effort).Where(each =>
            each.Location.Source == source && each.Location.Start.Line == line
            && (each.Descriptor.Name == rule || each.Descriptor.Code == rule));
        foreach (var finding in found)
        {
            if (finding.Fix is { } fix)
                return new Change(new FileEdit(source, fix.Edits).Apply()) { Applied = [$"{finding.Location.Start}: {fix.Title}"] };
        }

        return Change.Refuse(string.Create(
            CultureInfo.InvariantCulture,
            $"No finding {Quoted.Inline(rule, 60)} in line {line} offers a correction. check lists those that do."));
    }
}
