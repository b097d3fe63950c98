using System.Collections.Immutable;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.Stored;

/// <summary>What changes of stored maps have in common.</summary>
internal static class Changes
{
    /// <summary>Who makes the change, and why.</summary>
    public static ChangeNote Note(HttpContext context) => new(
        Caller.Of(context).Name is { Length: > 0 } name ? name : null,
        context.Request.Headers[HeaderDocs.ChangeMessage.Name] is { Count: > 0 } message ? message.ToString() : null);

    /// <summary>Refuses a change that would break others.</summary>
    /// <param name="by">The maps that include it.</param>
    public static RefusedException Included(MapId id, ImmutableArray<MapId> by) => new(new Problem(
        ProblemKind.Included,
        $"Other maps include '{id}' and would break. Change them first, or send force=true.")
    {
        Errors = [.. by.Select(includer => new ProblemError("included-by", $"The map '{includer}' includes '{id}'."))],
    });
}
