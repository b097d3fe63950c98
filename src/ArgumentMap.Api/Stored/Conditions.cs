using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Storage;
using Microsoft.Net.Http.Headers;

namespace ArgumentMap.Api.Stored;

/// <summary>The ETags of stored maps, and what clients make of them in conditions.</summary>
/// <remarks>
/// The ETag of every answer begins with the revision of the map, so that whatever representation a client has read, it can change the map.
/// </remarks>
internal static class Conditions
{
    /// <summary>The ETag of the source as it is stored.</summary>
    public static string ETagOf(string revision) => $"\"{revision}\"";

    /// <summary>The state that the client expects a map in; null where it does not say.</summary>
    /// <exception cref="RefusedException">
    /// The headers cannot be read; a condition that is not understood must not be passed over.
    /// </exception>
    public static Expected? Read(HttpRequest request)
    {
        var (match, noneMatch) = (request.Headers.IfMatch, request.Headers.IfNoneMatch);
        if (match.Count > 0 && noneMatch.Count > 0)
            throw Bad("If-Match and If-None-Match cannot both hold. Send one of them.");
        if (noneMatch.Count > 0)
            return noneMatch.ToString().Trim() == "*"
                ? Expected.Absent
                : throw Bad("If-None-Match is not what was expected. Send * to create a map only where there is none.");
        if (match.Count == 0)
            return null;
        if (!EntityTagHeaderValue.TryParseStrictList([.. match.OfType<string>()], out var tags) || tags.Count == 0)
            throw Bad("If-Match is not what was expected. Send the ETag that the map was read with, in its quotes, or *.");
        return tags.Contains(EntityTagHeaderValue.Any)
            ? Expected.Present
            : Expected.Revision([.. tags.Where(tag => !tag.IsWeak).Select(tag => RevisionOf(tag.Tag.AsSpan().Trim('"')))]);
    }

    private static string RevisionOf(ReadOnlySpan<char> tag) => tag[..(tag.IndexOf('.') is >= 0 and var end ? end : tag.Length)].ToString();

    private static RefusedException Bad(string detail) => RefusedException.For(ProblemKind.BadCondition, detail);
}
