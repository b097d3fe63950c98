using ArgumentMap.Api.Problems;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Json;
using ArgumentMap.Graph;
using ArgumentMap.Graphviz;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Api.Replies;

/// <summary>What maps can be asked, each with how the front door of the core answers it.</summary>
internal sealed class MapReplies(GraphvizLayout layout)
{
    public const string Json = "application/json";

    /// <summary>The media type as answers have it: texts say their charset.</summary>
    public static string TypeOf(FormatInfo format) => format.MediaType.StartsWith("text/", StringComparison.Ordinal) ? format.MediaType + "; charset=utf-8" : format.MediaType;

    public static ReplyJob Validate(MapSource source) => new("validate", source, "", static async (reading, _) =>
    {
        return Checked(await reading.DocumentAsync(), reading.Settings);
    });

    /// <summary>The same of a map that is to be stored, which must have no errors.</summary>
    public static ReplyJob Store(MapSource source) => new("store", source, "", static async (reading, _) =>
    {
        var (document, problem) = await reading.UsableAsync();
        return document is null ? Reply.Of(problem!) : Checked(document, reading.Settings);
    });

    public static ReplyJob Score(MapSource source, RenderOptions options, string key) => new("score", source, key, async (reading, _) =>
    {
        var (document, problem) = await reading.UsableAsync();
        if (document is null)
            return Reply.Of(problem!);
        var scoring = options.Scores ?? ScoreOptions.Default;
        return Written(stream => ScoresJson.Write(stream, document.Score(scoring), document.Expectations(scoring)));
    });

    public static ReplyJob Explain(MapSource source, string topic, RenderOptions options, string key) => new("explain", source, $"{key}topic={topic}", async (reading, _) =>
    {
        var (document, problem) = await reading.UsableAsync();
        if (document is null)
            return Reply.Of(problem!);
        return document.Explain(topic, options.Scores) is { } explanation
            ? Written(stream => ExplanationJson.Write(stream, explanation))
            : Unknown(document, topic);
    });

    public static ReplyJob Format(MapSource source) => new("format", source, "", static async (reading, _) =>
    {
        var tree = reading.Tree();
        return Formatter.Format(tree) is { } canonical
            ? new Reply(System.Text.Encoding.UTF8.GetBytes(canonical), TypeOf(RenderFormats.Find("arg")!))
            : Reply.Of(Problem.Of(tree.Diagnostics));
    });

    public ReplyJob Render(MapSource source, FormatInfo format, RenderOptions options, string key) => new("render " + format.Name, source, key, async (reading, cancellation) =>
    {
        var (document, problem) = await reading.UsableAsync();
        if (document is null)
            return Reply.Of(problem!);
        if (options.Focus is { } focus && document.Graph.IndexOf(focus) < 0)
            return Unknown(document, focus);
        using var stream = new MemoryStream();
        return Draw(document, format.Format, options, reading.Settings.Settings.Limits, stream, cancellation) is { } failure
            ? NoPicture(failure)
            : new Reply(stream.ToArray(), TypeOf(format));
    });

    /// <summary>What changed in the argument from one map to another.</summary>
    /// <param name="source">The later one.</param>
    /// <param name="key">Says which the earlier one is, too.</param>
    public ReplyJob Compare(MapSource before, MapSource source, FormatInfo format, RenderOptions options, string key) => new("diff " + format.Name, source, key, async (reading, cancellation) =>
    {
        var (old, problem) = await reading.UsableAsync(before);
        if (old is null)
            return Reply.Of(problem!);
        (var now, problem) = await reading.UsableAsync();
        if (now is null)
            return Reply.Of(problem!);
        if (options.Focus is { } focus && now.Graph.IndexOf(focus) < 0 && old.Graph.IndexOf(focus) < 0)
            return Unknown(now, focus);
        var comparison = old.Compare(now, options.Comparison);
        using var stream = new MemoryStream();
        if (format.Format != RenderFormat.Svg)
            ComparisonRenderer.Render(comparison, format.Format, options, stream);
        else if (new SvgRenderer(layout, LayoutLimits.Of(reading.Settings.Settings.Limits)).Render(comparison, options, stream, cancellation) is { } failure)
            return NoPicture(failure);
        return new Reply(stream.ToArray(), TypeOf(format));
    });

    /// <summary>The one place that knows which formats need more than the core.</summary>
    private Diagnostics.Diagnostic? Draw(
        ArgumentDocument document, RenderFormat format, RenderOptions options, MapLimits limits, Stream stream, CancellationToken cancellation)
    {
        switch (format)
        {
            case RenderFormat.Svg:
                return new SvgRenderer(layout, LayoutLimits.Of(limits)).Render(document, options, stream, cancellation);
            case RenderFormat.Html:
                // Where there is no picture the page says so, and has the outline.
                new PageRenderer(layout, LayoutLimits.Of(limits)).Render(document, options, cancellation).Write(stream);
                return null;
            default:
                document.Render(format, stream, options);
                return null;
        }
    }

    private static Reply Checked(ArgumentDocument document, FoundSettings settings) => Written(stream =>
    {
        using var json = JsonStyle.CreateWriter(stream);
        json.WriteStartObject();
        json.WriteBoolean("valid"u8, !document.HasErrors);
        json.WritePropertyName("diagnostics"u8);
        DiagnosticsJson.Write(json, [.. settings.Problems, .. document.Check(settings.Settings)]);
        json.WriteEndObject();
    });

    private static Reply NoPicture(Diagnostics.Diagnostic failure) =>
        Reply.Of(new Problem(ProblemKind.NoPicture, failure.Message) { Errors = [ProblemError.Of(failure)] });

    private static Reply Unknown(ArgumentDocument document, string id)
    {
        var message = Topics.Unknown(document.Graph, id);
        return Reply.Of(new Problem(ProblemKind.UnknownItem, message) { Errors = [new ProblemError(ProblemKind.UnknownItem.Code, message)] });
    }

    private static Reply Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new Reply(stream.ToArray(), Json);
    }
}
