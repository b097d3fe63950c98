using ArgumentMap.Api.Problems;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Json;
using ArgumentMap.Graph;
using ArgumentMap.Graphviz;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;

namespace ArgumentMap.Api.Replies;

/// <summary>What maps can be asked, each with how the front door of the core answers it.</summary>
internal sealed class MapReplies(SvgRenderer pictures, PageRenderer pages)
{
    public const string Json = "application/json";

    /// <summary>The media type as answers have it: texts say their charset.</summary>
    public static string TypeOf(FormatInfo format) => format.MediaType.StartsWith("text/", StringComparison.Ordinal) ? format.MediaType + "; charset=utf-8" : format.MediaType;

    public static ReplyJob Validate(MapSource source) => new("validate", source, "", static (reading, _) =>
    {
        var document = reading.Document();
        return Checked(document, reading.Limits);
    });

    /// <summary>The same of a map that is to be stored, which must have no errors.</summary>
    public static ReplyJob Store(MapSource source) => new("store", source, "", static (reading, _) =>
        reading.Usable(out var problem) is { } document ? Checked(document, reading.Limits) : Reply.Of(problem!));

    public static ReplyJob Score(MapSource source, RenderOptions options, string key) => new("score", source, key, (reading, _) =>
    {
        if (reading.Usable(out var problem) is not { } document)
            return Reply.Of(problem!);
        var scoring = options.Scores ?? ScoreOptions.Default;
        return Written(stream => ScoresJson.Write(stream, document.Score(scoring), document.Expectations(scoring)));
    });

    public static ReplyJob Explain(MapSource source, string topic, RenderOptions options, string key) => new("explain", source, $"{key}topic={topic}", (reading, _) =>
    {
        if (reading.Usable(out var problem) is not { } document)
            return Reply.Of(problem!);
        return document.Explain(topic, options.Scores) is { } explanation
            ? Written(stream => ExplanationJson.Write(stream, explanation))
            : Unknown(document, topic);
    });

    public static ReplyJob Format(MapSource source) => new("format", source, "", static (reading, _) =>
    {
        var tree = reading.Tree();
        return Formatter.Format(tree) is { } canonical
            ? new Reply(System.Text.Encoding.UTF8.GetBytes(canonical), TypeOf(RenderFormats.Find("arg")!))
            : Reply.Of(Problem.Of(tree.Diagnostics));
    });

    public ReplyJob Render(MapSource source, FormatInfo format, RenderOptions options, string key) => new("render " + format.Name, source, key, (reading, cancellation) =>
    {
        if (reading.Usable(out var problem) is not { } document)
            return Reply.Of(problem!);
        if (options.Focus is { } focus && document.Graph.IndexOf(focus) < 0)
            return Unknown(document, focus);
        using var stream = new MemoryStream();
        return Draw(document, format.Format, options, stream, cancellation) is { } failure
            ? NoPicture(failure)
            : new Reply(stream.ToArray(), TypeOf(format));
    });

    /// <summary>What changed in the argument from one map to another.</summary>
    /// <param name="source">The later one.</param>
    /// <param name="key">Says which the earlier one is, too.</param>
    public ReplyJob Compare(MapSource before, MapSource source, FormatInfo format, RenderOptions options, string key) => new("diff " + format.Name, source, key, (reading, cancellation) =>
    {
        if (reading.Usable(before, out var problem) is not { } old || reading.Usable(out problem) is not { } now)
            return Reply.Of(problem!);
        if (options.Focus is { } focus && now.Graph.IndexOf(focus) < 0 && old.Graph.IndexOf(focus) < 0)
            return Unknown(now, focus);
        var comparison = old.Compare(now, options.Comparison);
        using var stream = new MemoryStream();
        if (format.Format != RenderFormat.Svg)
            ComparisonRenderer.Render(comparison, format.Format, options, stream);
        else if (pictures.Render(comparison, options, stream, cancellation) is { } failure)
            return NoPicture(failure);
        return new Reply(stream.ToArray(), TypeOf(format));
    });

    /// <summary>The one place that knows which formats need more than the core.</summary>
    private Diagnostics.Diagnostic? Draw(ArgumentDocument document, RenderFormat format, RenderOptions options, Stream stream, CancellationToken cancellation)
    {
        switch (format)
        {
            case RenderFormat.Svg:
                return pictures.Render(document, options, stream, cancellation);
            case RenderFormat.Html:
                // Where there is no picture the page says so, and has the outline.
                pages.Render(document, options, cancellation).Write(stream);
                return null;
            default:
                document.Render(format, stream, options);
                return null;
        }
    }

    private static Reply Checked(ArgumentDocument document, MapLimits limits) => Written(stream =>
    {
        using var json = JsonStyle.CreateWriter(stream);
        json.WriteStartObject();
        json.WriteBoolean("valid"u8, !document.HasErrors);
        json.WritePropertyName("diagnostics"u8);
        DiagnosticsJson.Write(json, document.Check(new Review.Settings { Limits = limits }));
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
