using System.Collections.Immutable;
using ArgumentMap.Api.Answers;
using ArgumentMap.Api.Features.Encode;
using ArgumentMap.Api.Features.Explain;
using ArgumentMap.Api.Features.Format;
using ArgumentMap.Api.Features.Maps.Delete;
using ArgumentMap.Api.Features.Maps.Diagnostics;
using ArgumentMap.Api.Features.Maps.Diff;
using ArgumentMap.Api.Features.Maps.Explanations;
using ArgumentMap.Api.Features.Maps.Get;
using ArgumentMap.Api.Features.Maps.List;
using ArgumentMap.Api.Features.Maps.Put;
using ArgumentMap.Api.Features.Maps.Scores;
using ArgumentMap.Api.Features.Render;
using ArgumentMap.Api.Features.RenderPayload;
using ArgumentMap.Api.Features.Score;
using ArgumentMap.Api.Features.Validate;
using ArgumentMap.Api.Problems;
using ArgumentMap.Rendering;

namespace ArgumentMap.Api.OpenApi;

/// <summary>The calls there are, each with its answers and problems.</summary>
internal static class CallTable
{
    private static readonly ImmutableArray<string> Json = [MapAnswers.Json];
    private static readonly ImmutableArray<string> Formats = [.. RenderFormats.WithLayout.Select(format => format.MediaType)];

    private static readonly ImmutableArray<ProblemKind> Any = [ProblemKind.BadOption, ProblemKind.TooManyRequests, ProblemKind.Internal];
    private static readonly ImmutableArray<ProblemKind> Making = [ProblemKind.MapErrors, ProblemKind.Busy, ProblemKind.TooSlow];
    private static readonly ImmutableArray<ProblemKind> Drawing = [.. Making, ProblemKind.UnknownItem, ProblemKind.NoPicture];
    private static readonly ImmutableArray<ProblemKind> Body = [ProblemKind.BadBody, ProblemKind.BodyTooSlow, ProblemKind.BodyTooLarge, ProblemKind.WrongType];
    private static readonly ImmutableArray<ProblemKind> Stored = [ProblemKind.NotFound, ProblemKind.StoreUnavailable];
    private static readonly ImmutableArray<ProblemKind> Changing = [ProblemKind.BadCondition, ProblemKind.NoKey, ProblemKind.ReadOnly, ProblemKind.Stale, ProblemKind.NoCondition, ProblemKind.StoreUnavailable];

    private static readonly ImmutableArray<HeaderDocs> Tagged = [HeaderDocs.ETag, HeaderDocs.CacheControl];
    private static readonly ImmutableArray<HeaderDocs> Negotiated = [HeaderDocs.CacheControl, HeaderDocs.Vary, HeaderDocs.Safety];

    private static readonly HeaderDocs IfMatch = new("If-Match", "The ETag that the map was read with, in whatever format, or * for any.");
    private static readonly HeaderDocs IfNoneMatch = new("If-None-Match", "* to create the map only where there is none.") { Pattern = "^\\*$" };
    private static readonly HeaderDocs IdempotencyKey = new("Idempotency-Key", "Names a creation, so that it can be sent again and is answered as before.") { Pattern = "^[!-~]{1,200}$" };
    private static readonly HeaderDocs ApiKey = new(Web.WriteKeys.Header, "One of the keys set up by whoever runs the API; needed where any are.");

    public static IReadOnlyDictionary<Type, CallDocs> All { get; } = new Dictionary<Type, CallDocs>
    {
        [typeof(ValidateEndpoint)] = new([Answered("Validation", [HeaderDocs.CacheControl], (map, _) => [(MapAnswers.Json, MapAnswers.Validate(map))])], [.. Any, .. Body, ProblemKind.Busy, ProblemKind.TooSlow]),
        [typeof(ScoreEndpoint)] = new([Answered("Scores", [HeaderDocs.CacheControl], (map, _) => [(MapAnswers.Json, MapAnswers.Score(map, RenderOptions.Default, ""))])], [.. Any, .. Body, .. Making]),
        [typeof(ExplainEndpoint)] = new([Answered("Explanation", [HeaderDocs.CacheControl], (map, _) => [(MapAnswers.Json, MapAnswers.Explain(map, Examples.Topic, RenderOptions.Default, ""))])], [.. Any, .. Body, .. Making, ProblemKind.UnknownItem]),
        [typeof(RenderEndpoint)] = new([Rendered(Negotiated)], [.. Any, .. Body, .. Drawing, ProblemKind.NotAcceptable]),
        [typeof(FormatEndpoint)] = new(
            [new AnswerDocs(200, "The map in canonical form", [RenderFormats.Find("arg")!.MediaType], [HeaderDocs.CacheControl]) { Examples = (map, _) => [(RenderFormats.Find("arg")!.MediaType, MapAnswers.Format(map))] }],
            [.. Any, .. Body, .. Making]),
        [typeof(EncodeEndpoint)] = new([Answered("Payload", [HeaderDocs.CacheControl], null)], [.. Any, .. Body]),
        [typeof(RenderPayloadEndpoint)] = new([Rendered([HeaderDocs.ETag, .. Negotiated]), NotModified], [.. Any, .. Drawing, ProblemKind.BadPayload, ProblemKind.BodyTooLarge, ProblemKind.PayloadTooLong])
        {
            Headers = [HeaderDocs.IfNoneMatch],
        },
        [typeof(ListMapsEndpoint)] = new(
            [Answered("MapPage", [.. Tagged, new HeaderDocs("Link", "Leads to the next page (rel=\"next\"), where there is one.")], null), NotModified],
            [.. Any, ProblemKind.StoreUnavailable])
        {
            Headers = [HeaderDocs.IfNoneMatch],
        },
        [typeof(GetMapEndpoint)] = new(
            [Rendered([HeaderDocs.ETag, .. Negotiated, new HeaderDocs("Last-Modified", "When the source was last written; what the map includes may be younger.")]), NotModified],
            [.. Any, .. Drawing, .. Stored, ProblemKind.NotAcceptable])
        {
            Headers = [HeaderDocs.IfNoneMatch],
        },
        [typeof(PutMapEndpoint)] = new(
            [
                Answered("Validation", Tagged, null) with { Description = "The map was replaced" },
                Answered("Validation", [.. Tagged, new HeaderDocs("Location", "Where the map is.")], null) with { Status = 201, Description = "The map was created" },
            ],
            [.. Any, .. Body, .. Changing, .. Making, ProblemKind.KeyReused, ProblemKind.InUse, ProblemKind.StoreFull])
        {
            Headers = [IfMatch, IfNoneMatch, IdempotencyKey, ApiKey],
        },
        [typeof(DeleteMapEndpoint)] = new([new AnswerDocs(204, "The map was removed", [], [])], [.. Any, .. Changing, ProblemKind.NotFound]) { Headers = [IfMatch, ApiKey] },
        [typeof(DiagnosticsEndpoint)] = new([Answered("Validation", Tagged, null), NotModified], [.. Any, .. Stored, ProblemKind.Busy, ProblemKind.TooSlow]) { Headers = [HeaderDocs.IfNoneMatch] },
        [typeof(ScoresEndpoint)] = new([Answered("Scores", Tagged, null), NotModified], [.. Any, .. Stored, .. Making]) { Headers = [HeaderDocs.IfNoneMatch] },
        [typeof(DiffEndpoint)] = new(
            [
                new AnswerDocs(200, "What changed, in the format asked for", [.. RenderFormats.OfComparisons.Select(format => format.MediaType)], [HeaderDocs.ETag, .. Negotiated]) { Schema = "Diff" },
                NotModified,
            ],
            [.. Any, .. Drawing, .. Stored, ProblemKind.NotAcceptable])
        {
            Headers = [HeaderDocs.IfNoneMatch],
        },
        [typeof(ExplanationsEndpoint)] = new([Answered("Explanation", Tagged, null), NotModified], [.. Any, .. Stored, .. Making]) { Headers = [HeaderDocs.IfNoneMatch] },
    };

    private static AnswerDocs NotModified => new(304, "The client has this answer already", [], [HeaderDocs.ETag]);

    private static AnswerDocs Answered(string schema, ImmutableArray<HeaderDocs> headers, Func<MapSource, MapAnswers, IEnumerable<(string, Question)>>? examples) =>
        new(200, "The answer", Json, headers) { Schema = schema, Examples = examples };

    private static AnswerDocs Rendered(ImmutableArray<HeaderDocs> headers) => new(200, "The map in the format asked for", Formats, headers)
    {
        Schema = "Map",
        // A picture is too long for an example, and made anew at every start.
        Examples = (map, answers) => RenderFormats.All.Select(format => (format.MediaType, answers.Render(map, format, RenderOptions.Default, ""))),
    };
}
