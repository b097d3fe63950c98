using Microsoft.Net.Http.Headers;

namespace ArgumentMap.Api.Web;

/// <summary>The conditions of a request that reads (RFC 9110, 13.2.2).</summary>
internal static class ReadConditions
{
    /// <summary>What to answer instead: 304 or 412; null if the conditions hold, or there are none.</summary>
    public static int? Check(HttpRequest request, string etag, DateTimeOffset? modified)
    {
        var headers = request.Headers;
        if (headers.IfMatch.Count > 0 ? !Names(headers.IfMatch, etag, isStrong: true) : IsBefore(headers.IfUnmodifiedSince, modified))
            return StatusCodes.Status412PreconditionFailed;
        var isKnown = headers.IfNoneMatch.Count > 0
            ? Names(headers.IfNoneMatch, etag, isStrong: false)
            : headers.IfModifiedSince.Count > 0 && modified is not null && !IsBefore(headers.IfModifiedSince, modified);
        return isKnown ? StatusCodes.Status304NotModified : null;
    }

    /// <summary>Whether a header names an ETag. One that cannot be parsed names nothing.</summary>
    private static bool Names(Microsoft.Extensions.Primitives.StringValues given, string etag, bool isStrong)
    {
        // Fast path: nearly always the header is exactly this ETag.
        if (given == etag)
            return true;
        return EntityTagHeaderValue.TryParseList(given, out var tags)
            && tags.Any(tag => tag == EntityTagHeaderValue.Any || tag.Compare(new EntityTagHeaderValue(etag), isStrong));
    }

    /// <summary>Whether the time in a header is before a modification; such times have no fractions of seconds.</summary>
    private static bool IsBefore(Microsoft.Extensions.Primitives.StringValues given, DateTimeOffset? modified) =>
        given.Count > 0 && modified is { } at && HeaderUtilities.TryParseDate(given.ToString(), out var time)
            && at.ToUnixTimeSeconds() > time.ToUnixTimeSeconds();
}
