using System.Collections.Immutable;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.Stored;

/// <summary>What changes of stored maps have in common.</summary>
internal static class Changes
{
    /// <summary>Makes a change even if it breaks other maps.</summary>
    public static CallOption Force { get; } = new(
        "force",
        "Do it even if other maps include this one, which then break. Where there are keys, this needs the right 'admin'.",
        value => value is "true" or "false" ? null : $"'{value}' is not a valid value for 'force'. Expected true or false.")
    {
        Example = "false",
        IsFlag = true,
        Default = _ => "false",
    };

    /// <exception cref="RefusedException">The caller may not do that.</exception>
    public static bool IsForced(CallRequest request, HttpContext context)
    {
        if (request[Force.Name] != "true")
            return false;
        Permission.Check(context, Rights.Admin);
        return true;
    }

    /// <summary>The state in which the client expects a map that it changes without sending it.</summary>
    /// <exception cref="RefusedException">It does not say.</exception>
    public static Expected Expected(HttpRequest request) => Conditions.Read(request) ?? throw RefusedException.For(
        ProblemKind.NoCondition,
        "Send If-Match with the ETag that you got when you read the map, so that nobody else's change is lost.");

    /// <summary>Who makes the change, and why.</summary>
    public static ChangeNote Note(HttpContext context) => new(
        Caller.Of(context).Name is { Length: > 0 } name ? name : null,
        context.Request.Headers[HeaderDocs.ChangeMessage.Name] is { Count: > 0 } message ? message.ToString() : null);

    /// <summary>The key of a creation, which belongs to the client who chose it; null if it sent none.</summary>
    /// <param name="request">Equal for the same creation, different for any other.</param>
    public static CreationKey? Key(HttpContext context, string request) =>
        context.Request.Headers[HeaderDocs.IdempotencyKey.Name] is { Count: > 0 } key
            ? new CreationKey($"{Caller.Of(context).Name} {key}", request)
            : null;

    /// <summary>The answer to a put that stored nothing, other than a conflict.</summary>
    public static RefusedException Refused(PutResult result) => result switch
    {
        PutResult.KeyInUse =>
            RefusedException.For(ProblemKind.InUse, "Wait for the answer to the first request with this Idempotency-Key."),
        PutResult.KeyReused => RefusedException.For(
            ProblemKind.KeyReused,
            "This Idempotency-Key was already used for another map or another body. Choose a new key for each creation."),
        PutResult.Failed failed => StoreProblems.Refused(failed.Problem),
        _ => throw new InvalidOperationException(result.GetType().Name),
    };

    public static RefusedException Stale(MapId id) => RefusedException.For(
        ProblemKind.Stale, $"The map '{id}' has changed since it was read. Read it again before you change it.");

    /// <summary>Refuses a change that would break others.</summary>
    /// <param name="by">The maps that include it.</param>
    public static RefusedException Included(MapId id, ImmutableArray<MapId> by) => new(new Problem(
        ProblemKind.Included,
        $"Other maps include '{id}' and would break. Change them first, or send force=true.")
    {
        Errors = [.. by.Select(includer => new ProblemError("included-by", $"The map '{includer}' includes '{id}'."))],
    });
}
