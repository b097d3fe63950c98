using System.Collections.Immutable;

namespace ArgumentMap.Api.Problems;

/// <summary>A kind of problem, with the HTTP status of its answer.</summary>
internal sealed record ProblemKind(int Status, string Code, string Title)
{
    public static readonly ProblemKind BadRequest = new(400, "bad-request", "The request is not valid");
    public static readonly ProblemKind BadBody = new(400, "bad-body", "The body cannot be read");
    public static readonly ProblemKind BadPayload = new(400, "bad-payload", "The payload in the address cannot be read");
    public static readonly ProblemKind BadOption = new(400, "bad-option", "An option is not valid");
    public static readonly ProblemKind BadCondition = new(400, "bad-condition", "The condition of the request is not valid");
    public static readonly ProblemKind NoKey = new(401, "no-key", "This requires an API key");
    public static readonly ProblemKind ReadOnly = new(403, "read-only", "The stored maps cannot be changed");
    public static readonly ProblemKind NotAllowed = new(403, "not-allowed", "The API key does not allow this");
    public static readonly ProblemKind NotFound = new(404, "not-found", "There is nothing here");
    public static readonly ProblemKind WrongMethod = new(405, "wrong-method", "The address does not support this method");
    public static readonly ProblemKind NotAcceptable = new(406, "not-acceptable", "None of the accepted formats is available");
    public static readonly ProblemKind BodyTooSlow = new(408, "body-too-slow", "The body took too long to arrive");
    public static readonly ProblemKind InUse = new(409, "in-use", "A request with this Idempotency-Key is in progress");
    public static readonly ProblemKind Included = new(409, "included", "Other maps include the map");
    public static readonly ProblemKind Exists = new(409, "exists", "There is a map with this id");
    public static readonly ProblemKind Stale = new(412, "stale", "The condition of the request does not hold");
    public static readonly ProblemKind BodyTooLarge = new(413, "body-too-large", "The body is too large");
    public static readonly ProblemKind PayloadTooLong = new(414, "payload-too-long", "The payload in the address is too long");
    public static readonly ProblemKind WrongType = new(415, "wrong-type", "The type or encoding of the body is not supported");
    public static readonly ProblemKind MapErrors = new(422, "map-errors", "The map has errors");
    public static readonly ProblemKind MapTooLarge = new(422, "map-too-large", "The stored map is too large to be read");
    public static readonly ProblemKind NoPicture = new(422, "no-picture", "The picture cannot be drawn");
    public static readonly ProblemKind UnknownItem = new(422, "unknown-item", "The map has no such item");
    public static readonly ProblemKind KeyReused = new(422, "key-reused", "The Idempotency-Key belongs to another request");
    public static readonly ProblemKind NoCondition = new(428, "no-condition", "Changing a map requires If-Match");
    public static readonly ProblemKind TooManyRequests = new(429, "too-many-requests", "Too many requests");
    public static readonly ProblemKind HeadersTooLong = new(431, "headers-too-long", "The headers are too long");
    public static readonly ProblemKind Internal = new(500, "internal", "Something went wrong on our side");
    public static readonly ProblemKind NoHistory = new(501, "no-history", "The store keeps no history of maps");
    public static readonly ProblemKind Busy = new(503, "busy", "The API is busy");
    public static readonly ProblemKind TooSlow = new(503, "too-slow", "Making the answer took too long");
    public static readonly ProblemKind StoreUnavailable = new(503, "store-unavailable", "The stored maps cannot be reached");
    public static readonly ProblemKind StoreFull = new(507, "store-full", "There is no room for another map");

    /// <summary>All kinds, in the order of their status.</summary>
    public static ImmutableArray<ProblemKind> All { get; } =
    [
        BadRequest, BadBody, BadPayload, BadOption, BadCondition, NoKey, ReadOnly, NotAllowed, NotFound, WrongMethod, NotAcceptable,
        BodyTooSlow, InUse, Included, Exists, Stale, BodyTooLarge, PayloadTooLong, WrongType, MapErrors, MapTooLarge, NoPicture,
        UnknownItem, KeyReused, NoCondition, TooManyRequests, HeadersTooLong, Internal, NoHistory, Busy, TooSlow, StoreUnavailable,
        StoreFull,
    ];

    /// <summary>A URN that names the kind; it cannot be fetched.</summary>
    public string Type => "urn:argument-map:problem:" + Code;

    /// <summary>The kind for a status that the framework has set.</summary>
    public static ProblemKind Of(int status) =>
        All.FirstOrDefault(kind => kind.Status == status) ?? (status < 500 ? BadRequest with { Status = status } : Internal);
}
