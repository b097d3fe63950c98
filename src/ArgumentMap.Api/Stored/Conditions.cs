using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Storage;
using Microsoft.Net.Http.Headers;

namespace ArgumentMap.Api.Stored;

/// <summary>The ETags of stored maps, and the conditions in which clients use them.</summary>
/// <remarks>
/// The ETag of every answer begins with the revision of the map, so a client can change the map whichever representation it has read.
/// </remarks>
internal static class Conditions
{
    /// <summary>The ETag of the stored source.</summary>
    public static string ETagOf(string revision) => $"\"{revision}\"";

    /// <summary>The state in which the client expects a map; null if it does not say.</summary>
    /// <exception cref="RefusedException">
    /// The headers are not valid: a condition that is not understood must not be ignored.
    /// </exception>
    public static Expected? Read(HttpRequest request)
    {
        var (match, noneMatch) = (request.Headers.IfMatch, request.Headers.IfNoneMatch);
        if (match.Count > 0 && noneMatch.Count > 0)
            throw Bad("If-Match and If-None-Match cannot be combined. Send one of them.");
        if (noneMatch.Count > 0)
            return noneMatch.ToString().Trim() == "*"
                ? Expected.Absent
                : throw Bad("If-None-Match is not valid. Send * to create a map only if it does not exist.");
        if (match.Count == 0)
            return null;
        if (!EntityTagHeaderValue.TryParseStrictList([.. match.OfType<string>()], out var tags) || tags.Count == 0)
            throw Bad("If-Match is not valid. Send the ETag that you got when you read the map, including its quotes, or *.");
        return tags.Contains(EntityTagHeaderValue.Any)
            ? Expected.Present
            : Expected.Revision([.. tags.Where(tag => !tag.IsWeak).Select(tag => RevisionOf(tag.Tag.AsSpan().Trim('"')))]);
    }

    /// <summary>What follows the revision tells its representations apart.</summary>
    private static string RevisionOf(ReadOnlySpan<char> tag) =>
        tag[..(tag.IndexOfAny('.', '-') is >= 0 and var end ? end : tag.Length)].ToString();

    private static RefusedException Bad(string detail) => RefusedException.For(ProblemKind.BadCondition, detail);
}
