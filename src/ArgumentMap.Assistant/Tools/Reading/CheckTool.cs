using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Diagnostics;
using ArgumentMap.Text;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>Everything that is wrong with a map.</summary>
internal sealed class CheckTool() : ReadingTool<CheckAnswer>(AnswerJson.Default.CheckAnswer)
{
    public override string Name => "check";

    public override string Title => "Check a map";

    public override string Description =>
        "Reports everything that is wrong with an argument map: errors of the language, each with its line and what to write instead, "
            + "and what is weak in the argument (a claim without reasons, an objection nobody answers, sources that repeat one another). "
            + "Call it after every text that you write, and correct the text until no errors are left; 'fix' applies the corrections "
            + "that are safe.\n\n" + Primer.Text;

    protected override bool NeedsUsable => false;

    protected override ImmutableArray<Parameter> Others => [MapParameters.From];

    protected override ToolAnswer Answer(ToolCall call, OpenedMap map)
    {
        var found = map.Document.Check(map.Settings, call.Effort);
        var from = call.Arguments.Count(MapParameters.From);
        if (Page.WhyNot(from, found.Length) is { } refusal)
            return ToolAnswer.Refuse(refusal);
        int Count(Severity severity) => found.Count(each => each.Severity == severity);
        var page = Page.Of(found, from, each => Finding(each, map), AnswerJson.Default.Finding);
        var answer = new CheckAnswer
        {
            Valid = Count(Severity.Error) == 0,
            Errors = Count(Severity.Error),
            Warnings = Count(Severity.Warning),
            Notes = Count(Severity.Note),
            Findings = page.Items,
            From = page.From,
            Total = page.Total,
            Next = page.Next,
        };
        return Answered(Text(answer, page.Rest("findings")), answer);
    }

    private static string Text(CheckAnswer answer, string rest)
    {
        var text = new StringBuilder();
        text.Append(answer.Valid ? "The map is valid: " : "The map is not valid: ")
            .Append($"{Counted(answer.Errors, "error")}, {Counted(answer.Warnings, "warning")}, {Counted(answer.Notes, "note")}.\n");
        foreach (var found in answer.Findings)
        {
            var place = found.File is null ? $"line {found.Line}, column {found.Column}" : $"{found.File}, line {found.Line}";
            text.Append(CultureInfo.InvariantCulture, $"- {place}, {found.Severity} {found.Code} {found.Rule}: {found.Message}");
            if (found.Fix is { } fix)
                text.Append(fix.Safe ? " [fix: " : " [possible fix: ").Append(fix.Title).Append(']');
            text.Append('\n');
        }

        return text.Append(rest).ToString();
    }

    private static string Counted(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");

    private static Finding Finding(Diagnostic found, OpenedMap map) => new()
    {
        Code = found.Descriptor.Code,
        Rule = found.Descriptor.Name,
        Severity = found.Severity.Name(),
        Message = FindingText.Message(found),
        File = found.Location.Source is { } source && source.Path != map.Name ? source.Path : null,
        Line = found.Location.Start.Line,
        Column = found.Location.Start.Column,
        Fix = found.Fix is { } fix
            ? new FixOffer { Title = fix.Title, Safe = fix.IsSafe, Edits = [.. fix.Edits.Select(edit => Replacement(found, edit))] }
            : null,
    };

    private static Replacement Replacement(Diagnostic found, TextEdit edit)
    {
        var place = new SourceLocation(found.Location.Source, edit.Span);
        return new Replacement(place.Start.Line, place.Start.Column, place.End.Line, place.End.Column, edit.NewText);
    }
}
