using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ArgumentMap.Assistant.Answers;
using ArgumentMap.Formats;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>Reads maps of other tools, and writes maps for them.</summary>
internal sealed class ConvertTool : MapTool
{
    /// <summary>Has no extension, so that the content tells the format.</summary>
    private const string NameOfText = "map";

    private static readonly Parameter Source = new(
        "source", ParameterKind.Text, "The whole text to convert: a map in the argument language, or a file of another tool.");

    private static readonly Parameter From = new(
        "source_format", ParameterKind.Text, "The format of 'source'. Leave out to have it told by its content.")
    {
        Choices = [MapFormats.Arg.Name, .. MapFormats.Core.Readers.Select(format => format.Name)],
    };

    private static readonly Parameter To = new(
        "format", ParameterKind.Text, "The format to write; arg is the argument language, which all other tools take.")
    {
        IsRequired = true, Choices = [.. MapFormats.Core.Names],
    };

    public override string Name => "convert";

    public override string Title => "Convert a map from or to another tool";

    public override string Description =>
        "An argument map in the format of another tool, or a file of another tool (AIF, Argdown, Kialo, GSN and others) as a map in the "
        + "argument language; the answer lists what was lost on the way.";

    public override JsonTypeInfo Output => AnswerJson.Default.ConvertAnswer;

    public override ImmutableArray<Parameter> Parameters(bool hasFiles) =>
        [.. hasFiles ? (Parameter[])[Source, MapParameters.Path] : [Source with { IsRequired = true }], From, To, MapParameters.From];

    protected override async Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        var (document, refusal) = await ReadAsync(call).ConfigureAwait(false);
        if (document is null)
            return ToolAnswer.Refuse(refusal);
        var format = MapFormats.Core.Find(call.Arguments.Needed(To))!;
        var (text, unfit) = WrittenMap.Write(call, document, format, RenderOptions.Default);
        if (text is null)
            return ToolAnswer.Refuse(unfit);
        var from = call.Arguments.Count(MapParameters.From);
        if (Page.WhyNot(from, text.Length) is { } wrong)
            return ToolAnswer.Refuse(wrong);
        var page = Page.OfText(text, from);
        var answer = new ConvertAnswer
        {
            MediaType = format.MediaType,
            Text = page.Items[0],
            Losses = [.. document.Losses.Concat(format.LossesOf(document.Graph)).Select(loss => new LossEntry(loss.What, loss.Count))],
            From = page.From,
            Total = page.Total,
            Next = page.Next,
        };
        return new ToolAnswer(
            Lost(answer.Losses) + Quoted.Fenced(answer.Text, format.Name) + page.Rest("letters"),
            JsonSerializer.SerializeToElement(answer, AnswerJson.Default.ConvertAnswer));
    }

    private static async Task<(ArgumentDocument? Document, string Refusal)> ReadAsync(ToolCall call)
    {
        var (source, name) = (call.Arguments.Text(Source), call.Arguments.Text(From));
        var utf8 = source is null ? [] : Encoding.UTF8.GetBytes(source);
        var reader = name is null
            ? MapFormats.Core.ReaderOf(NameOfText, utf8)
            : MapFormats.Core.Readers.FirstOrDefault(format => format.Name == name);
        if (source is null || reader is null)
        {
            var (map, refusal) = await call.OpenAsync(Source, MapParameters.Path).ConfigureAwait(false);
            return map is null ? (null, refusal) : map.Document.Unusable() is { } why ? (null, why) : (map.Document, "");
        }

        // The limits are those of the place that serves the tool, as for any other text.
        var found = await call.Home.OfTextAsync(source, call.Cancellation).ConfigureAwait(false);
        if (found.Refusal is { } tooLong)
            return (null, tooLong);
        var document = ArgumentDocument.Read(reader, utf8, NameOfText, found.Settings.Limits, call.Effort);
        return document.Unusable() is { } unusable ? (null, unusable) : (document, "");
    }

    private static string Lost(ImmutableArray<LossEntry> losses)
    {
        if (losses.IsEmpty)
            return "Nothing was lost.\n";
        var text = new StringBuilder("Lost on the way:\n");
        foreach (var loss in losses)
            text.Append(CultureInfo.InvariantCulture, $"- {loss.What} ({loss.Count:N0})\n");
        return text.ToString();
    }
}
