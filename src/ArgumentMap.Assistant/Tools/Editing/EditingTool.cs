using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Comparison;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>A tool that changes a map, and answers with the changed lines and with what the scores did.</summary>
internal abstract class EditingTool : MapTool
{
    /// <summary>What each description ends with.</summary>
    protected const string Answers =
        " The answer has the changed lines and what the scores did. A map sent as 'source' comes back as a whole: send that text in the "
            + "next call. A file is changed in place.";

    /// <summary>Moved items that are shown; the others are counted.</summary>
    private const int MostMoves = 20;

    public override JsonTypeInfo Output => AnswerJson.Default.EditAnswer;

    public override bool ChangesFiles => true;

    /// <summary>What it takes besides the map.</summary>
    protected abstract ImmutableArray<Parameter> Others { get; }

    /// <summary>Whether it can begin a map in a file that does not exist.</summary>
    protected virtual bool MayBegin => false;

    public override ImmutableArray<Parameter> Parameters(bool hasFiles) => [.. MapParameters.Map(hasFiles), .. Others, MapParameters.From];

    protected abstract Task<Change> ChangeAsync(ToolCall call, OpenedMap map);

    protected override async Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        var (map, refusal) = await call.OpenAsync(MapParameters.Source, MapParameters.Path, MayBegin).ConfigureAwait(false);
        if (map is null)
            return ToolAnswer.Refuse(refusal);
        var change = await ChangeAsync(call, map).ConfigureAwait(false);
        if (change.Text is not { } text)
            return ToolAnswer.Refuse(change.Refusal);
        var from = call.Arguments.Count(MapParameters.From);
        if (map.Path is null && Page.WhyNot(from, text.Length) is { } wrong)
            return ToolAnswer.Refuse(wrong);
        var comparison = text == map.Text ? null : await CompareAsync(call, map, text).ConfigureAwait(false);
        if (map.Path is { } path && text != map.Text)
        {
            if (map.Text.Contains('\uFFFD', StringComparison.Ordinal))
                return ToolAnswer.Refuse($"'{path}' is not text in UTF-8, so it was not changed. Save it as UTF-8 first.");
            var before = map.Found.IsNew ? null : map.Text;
            if (await call.Home.SaveAsync(path, before, text, call.Cancellation).ConfigureAwait(false) is { } problem)
                return ToolAnswer.Refuse(problem);
        }

        var answer = Answer(map, change, text, comparison, from);
        return new ToolAnswer(EditText.Of(answer), JsonSerializer.SerializeToElement(answer, AnswerJson.Default.EditAnswer));
    }

    private static EditAnswer Answer(OpenedMap map, Change change, string text, MapComparison? comparison, int from)
    {
        var (lines, omitted) = LineChanges.Between(map.Text, text);
        List<StrengthChange> moves = comparison is null ? [] : Moves.Of(comparison);
        var page = map.Path is null ? Page.OfText(text, from) : new Page<string>([""], 0, 0, null);
        return new EditAnswer
        {
            Id = change.Id,
            Changed = text != map.Text,
            Applied = change.Applied,
            Lines = lines,
            MoreLines = omitted,
            Scores = comparison is null ? null : [.. moves.Take(MostMoves).Select(move => Moves.Move(comparison, move))],
            MoreScores = Math.Max(0, moves.Count - MostMoves),
            Path = map.Path,
            Source = map.Path is null ? page.Items[0] : null,
            From = page.From,
            Total = page.Total,
            Next = page.Next,
        };
    }

    /// <summary>What the argument was and is; null where one of the two has errors, or comparing them takes too much work.</summary>
    private static async Task<MapComparison?> CompareAsync(ToolCall call, OpenedMap map, string text)
    {
        if (map.Document.HasErrors)
            return null;
        try
        {
            var after = await ArgumentDocument.LoadAsync(
                map.Found.Files, FileContent.Of(text), map.Name, map.Settings.Limits, call.Effort, call.Cancellation).ConfigureAwait(false);
            return after.HasErrors ? null : map.Document.Compare(after, effort: call.Effort);
        }
        catch (EffortSpentException)
        {
            return null;
        }
    }
}
