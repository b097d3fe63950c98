using System.Globalization;
using System.Text.Json;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Formats;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>Answers with a map written in a format, part by part.</summary>
internal static class WrittenMap
{
    /// <param name="what">What the text is, in a word.</param>
    public static ToolAnswer Answer(ToolCall call, OpenedMap map, MapFormat format, RenderOptions options, string what)
    {
        var (text, refusal) = Write(call, map.Document, format, options);
        if (text is null)
            return ToolAnswer.Refuse(refusal);
        var from = call.Arguments.Count(MapParameters.From);
        if (Page.WhyNot(from, text.Length) is { } wrong)
            return ToolAnswer.Refuse(wrong);
        var page = Page.OfText(text, from);
        var answer = new TextAnswer
        {
            MediaType = format.MediaType, Text = page.Items[0], From = page.From, Total = page.Total, Next = page.Next,
        };
        var part = page.Next is null && page.From == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", letters {page.From} to {page.From + page.Items[0].Length} of {page.Total}");
        return new ToolAnswer(
            $"The {what} of "
                + $"{Quoted.Inline(map.Document.Graph.Title)}{part}:\n{Quoted.Fenced(page.Items[0], format.Name)}{page.Rest("letters")}",
            JsonSerializer.SerializeToElement(answer, AnswerJson.Default.TextAnswer));
    }

    /// <summary>The map in a format, or why there is none.</summary>
    public static (string? Text, string Refusal) Write(ToolCall call, ArgumentDocument document, MapFormat format, RenderOptions options)
    {
        if (document.View(format, options, out var problem, call.Effort, call.Cancellation) is not { } view)
            return (null, problem!.Message);
        using var stream = new MemoryStream();
        return format.Write(view, stream) is { } refused
            ? (null, refused.Message)
            : (System.Text.Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)), "");
    }
}
