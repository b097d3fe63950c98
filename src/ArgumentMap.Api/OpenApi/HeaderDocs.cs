using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.OpenApi;

/// <summary>A header of a request or an answer.</summary>
/// <param name="Pattern">What its values look like, as a regular expression; null for anything.</param>
internal sealed record HeaderDocs(string Name, string Description, string Example, string? Pattern)
{
    private const int LongestKey = 200;

    private const string Tag = "\"[0-9a-f.]+\"";

    private static readonly string Stored = Conditions.ETagOf(Revision.Of(Encoding.UTF8.GetBytes(Examples.Map)));

    public static HeaderDocs ETag { get; } = new("ETag", "Strong; of this representation.", Stored, $"^{Tag}$");

    public static HeaderDocs NoCache { get; } = new(
        "Cache-Control",
        "It may be kept, and is to be asked about each time.",
        "no-cache",
        "^no-cache$") { Id = "No-Cache" };

    public static HeaderDocs NoStore { get; } = new("Cache-Control", "It is not to be kept.", "no-store", "^no-store$") { Id = "No-Store" };

    public static HeaderDocs MaxAge { get; } = new(
        "Cache-Control",
        "Anyone may keep it, for that many seconds.",
        "public, max-age=3600",
        "^public, max-age=[0-9]+$") { Id = "Max-Age" };

    public static HeaderDocs Vary { get; } = new("Vary", "The format was chosen by Accept.", "Accept", "^Accept$");

    public static HeaderDocs Safety { get; } = new(
        "Content-Security-Policy",
        "Keeps what authors wrote from doing anything in a browser.",
        ContentSafety.Policy,
        "^default-src 'none'; ");

    public static HeaderDocs NoSniff { get; } = new("X-Content-Type-Options", "The Content-Type holds.", "nosniff", "^nosniff$");

    public static HeaderDocs LastModified { get; } = new(
        "Last-Modified",
        "When the source was last written; what the map includes may be younger.",
        "Thu, 03 Oct 2024 12:00:00 GMT",
        "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT$");

    public static HeaderDocs Link { get; } = new(
        "Link",
        "Leads to the next page, where there is one.",
        "</v1/maps?cursor=well&limit=1>; rel=\"next\"",
        "^</v1/maps[?][^>]+>; rel=\"next\"$");

    public static HeaderDocs Location { get; } = new("Location", "Where the map is.", "/v1/maps/well", "^/v1/maps/[a-z0-9-]+$");

    public static HeaderDocs Allow { get; } = new(
        "Allow",
        "The methods that the address takes.",
        "GET, HEAD, OPTIONS",
        "^[A-Z]+(, [A-Z]+)*$");

    public static HeaderDocs RetryAfter { get; } = new("Retry-After", "Seconds after which to try again.", "2", "^[1-9][0-9]*$");

    public static HeaderDocs Challenge { get; } = new("WWW-Authenticate", "What is missing.", "ApiKey", "^ApiKey$");

    /// <summary>Those of answers, which stand in the document once.</summary>
    public static ImmutableArray<HeaderDocs> OfAnswers { get; } =
    [
        Allow, NoCache, NoStore, MaxAge, Safety, ETag, LastModified, Link, Location, RetryAfter, Vary, Challenge, NoSniff,
    ];

    public static HeaderDocs IfNoneMatch { get; } = new(
        "If-None-Match",
        "ETags that the client has; 304 where one of them is the answer's.",
        Stored,
        null);

    public static HeaderDocs IfAbsent { get; } = new("If-None-Match", "* to create the map only where there is none.", "*", "^\\*$");

    public static HeaderDocs IfMatch { get; } = new(
        "If-Match",
        "The ETag that the map was read with, in whatever format, or * for any.",
        Stored,
        "^(\\*|(W/)?\"[^\"]*\"(, *(W/)?\"[^\"]*\")*)$");

    public static HeaderDocs IdempotencyKey { get; } = new(
        "Idempotency-Key",
        "Names a creation, so that it can be sent again and is answered as before.",
        "0f8c41d2-well",
        "^[!-~]{1,200}$")
    {
        Problem = key => key.Length is > 0 and <= LongestKey && key.All(c => c is > ' ' and <= '~')
            ? null
            : "The Idempotency-Key is not what was expected: 1 to 200 visible ASCII characters.",
    };

    /// <summary>Of what is made of a map that was sent.</summary>
    public static ImmutableArray<HeaderDocs> Made { get; } = [NoStore, Safety];

    /// <summary>Of what a client may keep, and must ask about.</summary>
    public static ImmutableArray<HeaderDocs> Tagged { get; } = [ETag, NoCache];

    /// <summary>The same where the format was chosen.</summary>
    public static ImmutableArray<HeaderDocs> Negotiated { get; } = [.. Tagged, Vary];

    /// <summary>What it is called in the document.</summary>
    public string Id { get; private init; } = Name;

    /// <summary>What is wrong with a value; null where nothing is, or where the call itself checks it.</summary>
    public Func<string, string?> Problem { get; private init; } = _ => null;

    /// <summary>Whether a request cannot be done without it.</summary>
    public bool IsRequired { get; init; }
}
