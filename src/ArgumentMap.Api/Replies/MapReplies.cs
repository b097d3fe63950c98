using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Api.Problems;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Json;
using ArgumentMap.Graph;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Positions;

namespace ArgumentMap.Api.Replies;

/// <summary>The jobs that make answers about maps by asking the core.</summary>
internal static class MapReplies
{
    public const string Json = "application/json";

    /// <summary>The formats of the answer to <see cref="Fix"/>.</summary>
    public static ImmutableArray<AnswerFormat> FixFormats => [AnswerFormat.Json, AnswerFormat.Arg];

    /// <summary>The Content-Type of a media type: text types get a charset.</summary>
    public static string TypeOf(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.Ordinal) ? mediaType + "; charset=utf-8" : mediaType;

    public static ReplyJob Validate(MapSource source) => new("validate", source, "", static async (reading, _) =>
    {
        return Checked(await reading.DocumentAsync(), reading.Settings);
    });

    /// <summary>The same for a map that is to be stored, which must have no errors.</summary>
    public static ReplyJob Store(MapSource source) => new("store", source, "", static async (reading, _) =>
    {
        var (document, problem) = await reading.UsableAsync();
        return document is null ? Reply.Of(problem!) : Checked(document, reading.Settings);
    });

    /// <summary>The title of a map that is to be stored, as plain text.</summary>
    public static ReplyJob Title(MapSource source) => new("title", source, "", static async (reading, _) =>
    {
        var (document, problem) = await reading.UsableAsync();
        return document is null ? Reply.Of(problem!) : new Reply(Encoding.UTF8.GetBytes(document.Graph.Title), "text/plain");
    });

    /// <summary>The sources of all files that the map includes.</summary>
    public static ReplyJob Includes(MapSource source) => new("includes", source, "", static async (reading, _) =>
    {
        var document = await reading.DocumentAsync();
        return Written(stream =>
        {
            using var json = JsonStyle.CreateWriter(stream);
            json.WriteStartObject();
            json.WriteStartArray("files"u8);
            foreach (var tree in document.Trees.Skip(1))
            {
                json.WriteStartObject();
                json.WriteString("name"u8, tree.Source.Path);
                json.WriteString("source"u8, tree.Source.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    });

    public static ReplyJob Score(MapSource source, RenderOptions options) =>
        new("score", source, OptionsKey.Of(options), async (reading, _) =>
    {
        var (document, problem) = await reading.UsableAsync();
        if (document is null)
            return Reply.Of(problem!);
        var scoring = options.Scores ?? ScoreOptions.Default;
        return Written(stream => ScoresJson.Write(stream, document.Score(scoring), document.Expectations(scoring)));
    });

    public static ReplyJob Explain(MapSource source, string topic, RenderOptions options) =>
        new("explain", source, $"{OptionsKey.Of(options)}\n{topic}", async (reading, _) =>
    {
        var (document, problem) = await reading.UsableAsync();
        if (document is null)
            return Reply.Of(problem!);
        if (document.ExplainQuestion(topic, options.Scores) is { } question)
            return Written(stream => ExplanationJson.Write(stream, question));
        return document.Explain(topic, options.Scores) is { } explanation
            ? Written(stream => ExplanationJson.Write(stream, explanation))
            : Unknown(Topics.Unknown(document.Graph, topic));
    });

    /// <param name="topic">Id of the item to follow; null for all claims.</param>
    public static ReplyJob Timeline(MapSource source, string? topic, RenderOptions options) =>
        new("timeline", source, $"{OptionsKey.Of(options)}\n{topic}", async (reading, _) =>
    {
        var (document, problem) = await reading.UsableAsync();
        if (document is null)
            return Reply.Of(problem!);
        var node = topic is null ? -1 : document.Graph.IndexOf(topic);
        return topic is not null && (node < 0 || document.Graph.Nodes[node].Kind == NodeKind.Question)
            ? Unknown(Topics.Unknown(document.Graph, topic))
            : Written(stream => TimelineJson.Write(stream, document.Timeline(node < 0 ? [] : [node], options.Scores)));
    });

    public static ReplyJob Positions(MapSource source, PositionOptions options) =>
        new("positions", source, string.Create(
            CultureInfo.InvariantCulture, $"{options.Semantics.Name}\n{options.AsOf}\n{options.Most}"), async (reading, _) =>
    {
        var (document, problem) = await reading.UsableAsync();
        return document is null ? Reply.Of(problem!) : Written(stream => PositionsJson.Write(stream, document.Positions(options)));
    });

    public static ReplyJob Fix(MapSource source, AnswerFormat format) =>
        new("fix " + format.Name, source, "", async (reading, _) =>
    {
        var result = await reading.FixAsync();
        return format == AnswerFormat.Arg
            ? new Reply(Encoding.UTF8.GetBytes(result.Text), TypeOf(format.MediaType))
            : Written(stream => Write(stream, result, reading.Settings));
    });

    /// <summary>A map in the format of another tool, with what is lost on the way.</summary>
    /// <param name="from">Name of the format that it is in; null for the one that its content tells.</param>
    public static ReplyJob Convert(MapSource source, string? from, MapFormat format) =>
        new("convert " + format.Name, source, from ?? "", async (reading, cancellation) =>
    {
        var document = await reading.ImportedAsync(from);
        if (document.HasErrors)
            return Reply.Of(Problem.Of(document.Diagnostics));
        var rendering = document.Render(format, cancellation: cancellation);
        return rendering.Problem is { } wrong ? Wrong(wrong) : Written(stream => Write(stream, document, format, rendering.Text));
    });

    public static ReplyJob Format(MapSource source) => new("format", source, "", static async (reading, _) =>
    {
        var tree = reading.Tree();
        return Formatter.Format(tree) is { } canonical
            ? new Reply(Encoding.UTF8.GetBytes(canonical), TypeOf(MapFormats.Arg.MediaType))
            : Reply.Of(Problem.Of(tree.Diagnostics));
    });

    public static ReplyJob Render(MapSource source, MapFormat format, RenderOptions options) =>
        new("render " + format.Name, source, OptionsKey.Of(options), async (reading, cancellation) =>
    {
        var (document, problem) = await reading.UsableAsync();
        if (document is null)
            return Reply.Of(problem!);
        return document.View(format, options, out var wrong, cancellation: cancellation) is { } view
            ? Rendered(format.MediaType, stream => format.Write(view, stream))
            : Wrong(wrong!);
    })
    {
        IsLayout = format is ServedPicture || (format.Name == "svg" && options.DrawnAs == PictureLayout.Graph),
    };

    /// <summary>What changed in the argument from one map to another.</summary>
    /// <param name="source">The later one.</param>
    public static ReplyJob Compare(MapSource before, MapSource source, IComparisonFormat format, RenderOptions options) =>
        new("diff " + format.Name, source, $"{OptionsKey.Of(options)}\n{before.Path}\n{before.Revision}", async (reading, cancellation) =>
    {
        var (old, problem) = await reading.UsableAsync(before);
        if (old is null)
            return Reply.Of(problem!);
        (var now, problem) = await reading.UsableAsync();
        if (now is null)
            return Reply.Of(problem!);
        return ComparisonView.Of(
            old.Compare(now, options.Comparison), format, options, out var wrong, reading.Settings.Settings.Limits, reading.Effort,
            cancellation) is { } view
            ? Rendered(format.MediaType, stream => view.Write(stream))
            : Wrong(wrong!);
    });

    /// <param name="write">Returns why it wrote nothing, or null.</param>
    private static Reply Rendered(string mediaType, Func<Stream, Diagnostic?> write)
    {
        using var stream = new MemoryStream();
        return write(stream) is { } failure
            ? Reply.Of(new Problem(ProblemKind.NoPicture, failure.Message) { Errors = [ProblemError.Of(failure)] })
            : new Reply(stream.ToArray(), TypeOf(mediaType));
    }

    /// <summary>The reply to options that the map or the format cannot satisfy, and to a format that the map cannot.</summary>
    private static Reply Wrong(Diagnostic wrong) => wrong.Descriptor == OptionCheck.UnknownFocus
        ? Unknown(wrong.Message)
        : Reply.Of(
            new Problem(wrong.Descriptor == OptionCheck.UnfitMap ? ProblemKind.NoPicture : ProblemKind.BadOption, wrong.Message)
            {
                Errors = [ProblemError.Of(wrong)],
            });

    private static Reply Checked(ArgumentDocument document, FoundSettings settings) => Written(stream =>
    {
        using var json = JsonStyle.CreateWriter(stream);
        json.WriteStartObject();
        json.WriteBoolean("valid"u8, !document.HasErrors);
        json.WritePropertyName("diagnostics"u8);
        DiagnosticsJson.Write(json, [.. settings.Problems, .. document.Check(settings.Settings)]);
        json.WriteEndObject();
    });

    private static void Write(Stream stream, ArgumentDocument document, MapFormat format, string text)
    {
        using var json = JsonStyle.CreateWriter(stream);
        json.WriteStartObject();
        json.WriteString("format"u8, format.Name);
        json.WriteString("text"u8, text);
        json.WriteStartArray("losses"u8);
        foreach (var loss in document.Losses.Concat(format.LossesOf(document.Graph)))
        {
            json.WriteStartObject();
            json.WriteString("what"u8, loss.What);
            json.WriteNumber("count"u8, loss.Count);
            if (loss.First.Source is not null)
            {
                json.WriteNumber("line"u8, loss.First.Start.Line);
                json.WriteNumber("column"u8, loss.First.Start.Column);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Stream stream, FixedMap result, FoundSettings settings)
    {
        using var json = JsonStyle.CreateWriter(stream);
        json.WriteStartObject();
        json.WriteString("source"u8, result.Text);
        json.WriteStartArray("fixes"u8);
        foreach (var applied in result.Applied)
            json.WriteStringValue(applied);
        json.WriteEndArray();
        json.WritePropertyName("diagnostics"u8);
        DiagnosticsJson.Write(json, [.. settings.Problems, .. result.Left]);
        json.WriteEndObject();
    }

    private static Reply Unknown(string message) =>
        Reply.Of(new Problem(ProblemKind.UnknownItem, message) { Errors = [new ProblemError(ProblemKind.UnknownItem.Code, message)] });

    private static Reply Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new Reply(stream.ToArray(), Json);
    }
}
