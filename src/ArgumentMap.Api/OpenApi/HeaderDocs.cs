using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.OpenApi;

/// <summary>A header of a request or an answer, as the OpenAPI document describes it.</summary>
/// <param name="Pattern">Regular expression that its values match; null for any value.</param>
internal sealed record HeaderDocs(string Name, string Description, string Example, string? Pattern)
{
    private const int LongestKey = 200;
    private const int LongestMessage = 500;

    private const string Tag = "\"[0-9a-f.]+(-br|-gzip)?\"";

    private static readonly string Stored = Conditions.ETagOf(Revision.Of(Encoding.UTF8.GetBytes(Examples.Map)));

    public static HeaderDocs ETag { get; } = new("ETag", "Strong ETag of this representation.", Stored, $"^{Tag}$");

    public static HeaderDocs NoCache { get; } = new(
        "Cache-Control",
        "The answer may be kept, but must be revalidated before each use.",
        "no-cache",
        "^no-cache$") { Id = "No-Cache" };

    public static HeaderDocs NoStore { get; } = new(
        "Cache-Control",
        "The answer must not be kept.",
        "no-store",
        "^no-store$") { Id = "No-Store" };

    public static HeaderDocs MaxAge { get; } = new(
        "Cache-Control",
        "Anyone may keep the answer, for that many seconds.",
        "public, max-age=3600",
        "^public, max-age=[0-9]+$") { Id = "Max-Age" };

    public static HeaderDocs Vary { get; } = new(
        "Vary",
        "What the answer depends on besides the address: its compression, and its format where Accept chose it.",
        "Accept, Accept-Encoding",
        "^(Accept|Accept-Encoding|Accept, Accept-Encoding)$");

    public static HeaderDocs RateLimit { get; } = new(
        ClientLimits.Header,
        "Requests left (r), and the seconds until all are available again (t).",
        "\"client\";r=299;t=1",
        "^\"client\";r=[0-9]+;t=[0-9]+$");

    public static HeaderDocs RateLimitPolicy { get; } = new(
        ClientLimits.PolicyHeader,
        "Requests that a client may send at once (q), and the seconds in which they become available again (w).",
        "\"client\";q=300;w=6",
        "^\"client\";q=[0-9]+;w=[0-9]+$");

    public static HeaderDocs Safety { get; } = new(
        "Content-Security-Policy",
        "Keeps the texts of a map from doing anything in a browser.",
        ContentSafety.Policy,
        "^default-src 'none'; ");

    public static HeaderDocs NoSniff { get; } = new(
        "X-Content-Type-Options",
        "The Content-Type is not to be guessed.",
        "nosniff",
        "^nosniff$");

    public static HeaderDocs LastModified { get; } = new(
        "Last-Modified",
        "When the source was last written; only with the source itself.",
        "Thu, 03 Oct 2024 12:00:00 GMT",
        "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT$");

    public static HeaderDocs Link { get; } = new(
        "Link",
        "Address of the next page, if there is one.",
        "</v1/maps?cursor=well&limit=1>; rel=\"next\"",
        "^</v1/[a-z0-9/-]+[?][^>]+>; rel=\"next\"$");

    public static HeaderDocs Location { get; } = new("Location", "Address of the map.", "/v1/maps/well", "^/v1/maps/[a-z0-9-]+$");

    public static HeaderDocs Allow { get; } = new(
        "Allow",
        "The methods that the address supports.",
        "GET, HEAD, OPTIONS",
        "^[A-Z]+(, [A-Z]+)*$");

    public static HeaderDocs RetryAfter { get; } = new("Retry-After", "Seconds after which to try again.", "2", "^[1-9][0-9]*$");

    public static HeaderDocs Challenge { get; } = new("WWW-Authenticate", "How to send a key.", "ApiKey, Bearer", "^ApiKey, Bearer$");

    public static HeaderDocs ProblemCode { get; } = new(
        ProblemHeaders.Code,
        "Of a picture of a problem: its code.",
        ProblemKind.MapErrors.Code,
        "^[a-z-]+$");

    public static HeaderDocs ProblemMessage { get; } = new(
        ProblemHeaders.Message,
        "Of a picture of a problem: its first error, percent-encoded in UTF-8.",
        "The%20map%20is%20empty.",
        "^[!-~]+$");

    public static HeaderDocs ProblemLine { get; } = new(
        ProblemHeaders.Line,
        "Of a picture of a problem: the line of its first error, if that has one.",
        "1",
        "^[1-9][0-9]*$");

    /// <summary>All headers of answers; the document defines each of them once.</summary>
    public static ImmutableArray<HeaderDocs> OfAnswers { get; } =
    [
        Allow, NoCache, NoStore, MaxAge, Safety, ETag, LastModified, Link, Location, RetryAfter, Vary, Challenge, NoSniff,
        RateLimit, RateLimitPolicy, ProblemCode, ProblemMessage, ProblemLine,
    ];

    public static HeaderDocs IfNoneMatch { get; } = new(
        "If-None-Match",
        "ETags that the client has. If one of them is that of the answer, the answer is 304.",
        Stored,
        null);

    public static HeaderDocs IfAbsent { get; } = new("If-None-Match", "* to create the map only if it does not exist.", "*", "^\\*$");

    public static HeaderDocs IfMatch { get; } = new(
        "If-Match",
        "The ETag that you got when you read the map, in whatever format, or * for any.",
        Stored,
        "^(\\*|(W/)?\"[^\"]*\"(, *(W/)?\"[^\"]*\")*)$");

    public static HeaderDocs IdempotencyKey { get; } = new(
        "Idempotency-Key",
        "Identifies a creation, so that it can be sent again and gets the same answer.",
        "0f8c41d2-well",
        "^[!-~]{1,200}$")
    {
        Problem = key => key.Length is > 0 and <= LongestKey && key.All(c => c is > ' ' and <= '~')
            ? null
            : "The Idempotency-Key is not valid. Expected 1 to 200 visible ASCII characters.",
    };

    public static HeaderDocs ChangeMessage { get; } = new(
        "Change-Message",
        "Why the map is changed, for its history. Other characters than ASCII are sent in UTF-8.",
        "The depth was measured again",
        "^[^\\u0000-\\u001F\\u007F]{0,500}$")
    {
        Problem = message => message.Length <= LongestMessage && !message.Any(char.IsControl)
            ? null
            : "The Change-Message is not valid. Expected at most 500 characters, without control characters.",
    };

    /// <summary>Headers of answers about a map in the request.</summary>
    public static ImmutableArray<HeaderDocs> Made { get; } = [NoStore, Safety, Vary];

    /// <summary>Headers of answers that a client may keep but must revalidate.</summary>
    public static ImmutableArray<HeaderDocs> Tagged { get; } = [ETag, NoCache, Vary];

    /// <summary>Name of its definition in the document.</summary>
    public string Id { get; private init; } = Name;

    /// <summary>Returns what is wrong with a value; null if nothing is, or if the call checks it itself.</summary>
    public Func<string, string?> Problem { get; private init; } = _ => null;

    /// <summary>Whether requests must have it.</summary>
    public bool IsRequired { get; init; }
}
