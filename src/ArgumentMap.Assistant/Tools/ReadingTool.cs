using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Assistant.Tools;

/// <summary>A tool that reads one map and says something about it.</summary>
internal abstract class ReadingTool<TAnswer>(JsonTypeInfo<TAnswer> output) : MapTool
{
    public override JsonTypeInfo Output => output;

    /// <summary>Whether it answers only about a map without errors.</summary>
    protected virtual bool NeedsUsable => true;

    /// <summary>What it takes besides the map.</summary>
    protected virtual ImmutableArray<Parameter> Others => [];

    public override ImmutableArray<Parameter> Parameters(bool hasFiles) => [.. MapParameters.Map(hasFiles), .. Others];

    protected abstract ToolAnswer Answer(ToolCall call, OpenedMap map);

    protected override async Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        var (map, refusal) = await call.OpenAsync(MapParameters.Source, MapParameters.Path).ConfigureAwait(false);
        if (map is null)
            return ToolAnswer.Refuse(refusal);
        return NeedsUsable && map.Document.Unusable() is { } why ? ToolAnswer.Refuse(why) : Answer(call, map);
    }

    protected ToolAnswer Answered(string text, TAnswer value) => new(text, JsonSerializer.SerializeToElement(value, output));

    /// <summary>How to score a map, or what is wrong with what was asked.</summary>
    protected static (ScoreOptions? Options, string Refusal) ScoringOf(ToolCall call)
    {
        var (options, refusal) = DayOf(call);
        return options is not null && call.Arguments.Text(MapParameters.Semantics) is { } semantics
            ? (options with { Semantics = ScoringMethods.Find(semantics) }, refusal)
            : (options, refusal);
    }

    /// <summary>The same for a tool that takes only a day.</summary>
    protected static (ScoreOptions? Options, string Refusal) DayOf(ToolCall call)
    {
        var options = new ScoreOptions();
        if (call.Arguments.Text(MapParameters.AsOf) is not { } day)
            return (options, "");
        return PartialDate.TryParse(day, out var date)
            ? (options with { AsOf = date.Last }, "")
            : (null, $"{Quoted.Inline(day, 40)} is not a day. Expected one such as 2024-10-03, a month such as 2024-10 or a year.");
    }
}
