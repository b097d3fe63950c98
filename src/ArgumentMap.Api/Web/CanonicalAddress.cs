using System.Text;
using ArgumentMap.Api.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Patterns;

namespace ArgumentMap.Api.Web;

/// <summary>
/// Redirects other spellings of an address to the one that is documented, so that caches keep each answer once: routing ignores case and
/// a slash at the end, and letters may be percent-encoded.
/// </summary>
internal sealed class CanonicalAddress(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint { RoutePattern: { } pattern }
            || !pattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal))
            return next(context);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.AsSpan();
        var end = target.IndexOf('?');
        var path = end < 0 ? target : target[..end];
        var prefix = context.Request.PathBase.Value ?? "";
        // A proxy may have sent the prefix in a header instead.
        var inside = path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? path[prefix.Length..] : path;
        if (IsCanonical(inside, pattern))
            return next(context);
        var canonical = Canonical(inside, pattern);
        // Clients would take dots for a way up.
        if (canonical.Contains("/.", StringComparison.Ordinal))
            return next(context);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            throw RefusedException.For(ProblemKind.NotFound, $"The address is written {prefix}{canonical}.");
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = $"{prefix}{canonical}{(end < 0 ? "" : target[end..])}";
        return Task.CompletedTask;
    }

    private static bool IsCanonical(ReadOnlySpan<char> path, RoutePattern pattern)
    {
        if (path.Length > 1 && path[^1] == '/')
            return false;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && Unreserved(path[i..]) is not null)
                return false;
        }

        var segments = path.Split('/');
        segments.MoveNext();
        foreach (var segment in pattern.PathSegments)
        {
            if (segments.MoveNext() && Literal(segment) is { } literal && !path[segments.Current].SequenceEqual(literal))
                return false;
        }

        return true;
    }

    private static string Canonical(ReadOnlySpan<char> path, RoutePattern pattern)
    {
        var decoded = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] != '%' || Unreserved(path[i..]) is not { } plain)
            {
                decoded.Append(path[i]);
                continue;
            }

            decoded.Append(plain);
            i += 2;
        }

        var segments = decoded.ToString().TrimEnd('/').Split('/');
        for (var i = 0; i < pattern.PathSegments.Count && i + 1 < segments.Length; i++)
            segments[i + 1] = Literal(pattern.PathSegments[i]) ?? segments[i + 1];
        return string.Join('/', segments);
    }

    /// <summary>The text of a segment that has no parameter; otherwise null.</summary>
    private static string? Literal(RoutePatternPathSegment segment) =>
        segment.Parts is [RoutePatternLiteralPart literal] ? literal.Content : null;

    /// <summary>The character that three characters such as <c>%2e</c> encode, if it need not be encoded; otherwise null.</summary>
    private static char? Unreserved(ReadOnlySpan<char> encoded) =>
        encoded.Length >= 3
            && int.TryParse(encoded[1..3], System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value)
            && (char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~')
            ? (char)value
            : null;
}
