using System.Collections.Immutable;
using ArgumentMap.Api.Features.Encode;
using ArgumentMap.Api.Features.Explain;
using ArgumentMap.Api.Features.Format;
using ArgumentMap.Api.Features.Health.Live;
using ArgumentMap.Api.Features.Health.Ready;
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
using ArgumentMap.Api.Features.Schema;
using ArgumentMap.Api.Features.Score;
using ArgumentMap.Api.Features.Validate;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Formats;

namespace ArgumentMap.Api.OpenApi;

/// <summary>The calls there are, each with its answers and problems.</summary>
internal static class CallTable
{
    /// <summary>What any request may be answered with, whatever it asks for.</summary>
    public static readonly ImmutableArray<ProblemKind> Reached = [ProblemKind.TooManyRequests, ProblemKind.Internal];

    private static readonly ImmutableArray<string> Json = [MapReplies.Json];
    private static readonly ImmutableArray<string> Formats = [.. ApiFormats.Known.All.Select(format => format.MediaType)];

    private static readonly ImmutableArray<ProblemKind> Any = [ProblemKind.BadOption, .. Reached];
    private static readonly ImmutableArray<ProblemKind> Making = [ProblemKind.MapErrors, ProblemKind.Busy, ProblemKind.TooSlow];
    private static readonly ImmutableArray<ProblemKind> Drawing = [.. Making, ProblemKind.UnknownItem, ProblemKind.NoPicture];
    private static readonly ImmutableArray<ProblemKind> Body = [ProblemKind.BadBody, ProblemKind.BadRequest, ProblemKind.BodyTooSlow, ProblemKind.BodyTooLarge, ProblemKind.WrongType];
    private static readonly ImmutableArray<ProblemKind> Stored = [ProblemKind.NotFound, ProblemKind.StoreUnavailable];
    private static readonly ImmutableArray<ProblemKind> Changing = [ProblemKind.BadCondition, ProblemKind.NoKey, ProblemKind.ReadOnly, ProblemKind.Stale, ProblemKind.NoCondition, ProblemKind.StoreUnavailable];

    private static readonly ImmutableArray<HeaderDocs> Made = [HeaderDocs.NoStore, HeaderDocs.Safety];
    private static readonly ImmutableArray<HeaderDocs> Tagged = [HeaderDocs.ETag, HeaderDocs.NoCache];
    private static readonly ImmutableArray<HeaderDocs> Negotiated = [.. Tagged, HeaderDocs.Vary];
    private static readonly ImmutableArray<HeaderDocs> OfPayload = [HeaderDocs.ETag, HeaderDocs.MaxAge, HeaderDocs.Vary];

    /// <summary>By endpoint.</summary>
    public static IReadOnlyDictionary<Type, CallDocs> All { get; } = new Dictionary<Type, CallDocs>
    {
        [typeof(ValidateEndpoint)] = new([Answered("Validation", Made) with { TellsErrors = true }], [.. Any, .. Body, ProblemKind.Busy, ProblemKind.TooSlow]),
        [typeof(ScoreEndpoint)] = new([Answered("Scores", Made)], [.. Any, .. Body, .. Making]),
        [typeof(ExplainEndpoint)] = new([Answered("Explanation", Made)], [.. Any, .. Body, .. Making, ProblemKind.UnknownItem]),
        [typeof(RenderEndpoint)] = new([Rendered([.. Made, HeaderDocs.Vary])], [.. Any, .. Body, .. Drawing, ProblemKind.NotAcceptable]),
        [typeof(FormatEndpoint)] = new([new ReplyDocs(200, "The map in canonical form", [MapFormats.Arg.MediaType], Made)], [.. Any, .. Body, .. Making]),
        [typeof(EncodeEndpoint)] = new([Answered("Payload", Made)], [.. Any, .. Body]),
        [typeof(RenderPayloadEndpoint)] = Kept(Rendered(OfPayload), [.. Any, .. Drawing, ProblemKind.BadPayload, ProblemKind.BodyTooLarge, ProblemKind.PayloadTooLong]),
        [typeof(ListMapsEndpoint)] = Kept(Answered("MapPage", [.. Tagged, HeaderDocs.Link]), [.. Any, ProblemKind.StoreUnavailable]),
        [typeof(GetMapEndpoint)] = Kept(Rendered([.. Negotiated, HeaderDocs.LastModified]), [.. Any, .. Drawing, .. Stored, ProblemKind.NotAcceptable]),
        [typeof(PutMapEndpoint)] = new(
            [
                Answered("Validation", [.. Made, HeaderDocs.ETag]) with { Description = "The map was replaced" },
                Answered("Validation", [.. Made, HeaderDocs.ETag, HeaderDocs.Location]) with { Status = 201, Description = "The map was created" },
            ],
            [.. Any, .. Body, .. Changing, .. Making, ProblemKind.KeyReused, ProblemKind.InUse, ProblemKind.StoreFull])
        {
            Headers = [HeaderDocs.IfMatch, HeaderDocs.IfAbsent, HeaderDocs.IdempotencyKey],
            NeedsKey = true,
        },
        [typeof(DeleteMapEndpoint)] = new([new ReplyDocs(204, "The map was removed", [], [])], [.. Any, .. Changing, ProblemKind.NotFound])
        {
            Headers = [HeaderDocs.IfMatch with { IsRequired = true }],
            NeedsKey = true,
        },
        [typeof(DiagnosticsEndpoint)] = Kept(Answered("Validation", Tagged) with { TellsErrors = true }, [.. Any, .. Stored, ProblemKind.Busy, ProblemKind.TooSlow]),
        [typeof(ScoresEndpoint)] = Kept(Answered("Scores", Tagged), [.. Any, .. Stored, .. Making]),
        [typeof(DiffEndpoint)] = Kept(
            new ReplyDocs(200, "What changed, in the format asked for", [.. ApiFormats.Known.Comparisons.Select(format => format.MediaType)], Negotiated) { Schema = "Diff" },
            [.. Any, .. Drawing, .. Stored, ProblemKind.NotAcceptable]),
        [typeof(ExplanationsEndpoint)] = Kept(Answered("Explanation", Tagged), [.. Any, .. Stored, .. Making]),
        [typeof(SchemaEndpoint)] = Kept(new ReplyDocs(200, "The schema", [SchemaEndpoint.MediaType], Tagged), Reached),
        [typeof(LiveEndpoint)] = new([Healthy], [ProblemKind.Internal]),
        [typeof(ReadyEndpoint)] = new([Healthy, Healthy with { Status = 503, Description = "Requests are better sent later, or elsewhere" }], [ProblemKind.Internal]),
    };

    /// <summary>What every address answers to OPTIONS.</summary>
    public static ReplyDocs Options { get; } = new(204, "The methods that the address takes", [], [HeaderDocs.Allow]);

    private static ReplyDocs Healthy => Answered("Health", [HeaderDocs.NoStore]) with { Description = "All is well" };

    private static ReplyDocs Answered(string schema, ImmutableArray<HeaderDocs> headers) => new(200, "The answer", Json, headers) { Schema = schema };

    private static ReplyDocs Rendered(ImmutableArray<HeaderDocs> headers) => new(200, "The map in the format asked for", Formats, headers) { Schema = "Map" };

    /// <summary>A call whose answer clients can keep, and ask whether it still holds.</summary>
    private static CallDocs Kept(ReplyDocs answer, ImmutableArray<ProblemKind> problems) => new(
        [answer with { Headers = [.. answer.Headers, HeaderDocs.Safety] }, new ReplyDocs(304, "The client has this answer already", [], [.. answer.Headers])],
        problems)
    {
        Headers = [HeaderDocs.IfNoneMatch],
    };
}
