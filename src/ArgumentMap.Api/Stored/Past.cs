using System.Globalization;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.History;

namespace ArgumentMap.Api.Stored;

/// <summary>Stored maps as they were, for calls.</summary>
internal sealed class Past(IMapStore store)
{
    /// <summary>The options that name a past state of a map.</summary>
    public static CallOption Revision { get; } = new(
        "revision", "The map as it was: the number of a revision, or its hash.", ProblemOfRevision)
    {
        Example = "1",
        Pattern = "^([1-9][0-9]{0,17}|[0-9a-f]{64})$",
    };

    public static CallOption At { get; } = new(
        "at", "The map as it was stored at a time, or at the end of a day, in UTC (2024-10-03, 2024-10-03T12:00:00Z).", ProblemOfAt)
    {
        Example = "2024-10-03",
        Pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,7})?)?"
            + "(Z|[+-][0-9]{2}:[0-9]{2})?)?$",
    };

    /// <exception cref="RefusedException">The store keeps no history.</exception>
    public IMapHistory History => store.History ?? throw RefusedException.For(
        ProblemKind.NoHistory,
        "Maps in a folder have a history only if the folder is in a git repository; maps in PostgreSQL always have one.");

    /// <summary>The map in the state that a request names; null if it names none.</summary>
    /// <exception cref="RefusedException">There is no such state.</exception>
    public async Task<StoredMap?> FindAsync(CallRequest request, CancellationToken cancellation)
    {
        var (revision, at) = (request[Revision.Name], request[At.Name]);
        if (revision is not null && at is not null)
            throw RefusedException.For(ProblemKind.BadOption, "'revision' and 'at' cannot be combined. Give one of them.");
        if (revision is not null)
            return await GetAsync(request.Id, revision, cancellation);
        return at is null ? null : await GetAsync(request.Id, new PastPoint.AsOf(TimeOf(at)!.Value), $"at {at}", cancellation);
    }

    /// <param name="revision">A valid number or hash.</param>
    /// <exception cref="RefusedException">There is no such revision.</exception>
    public Task<StoredMap> GetAsync(MapId id, string revision, CancellationToken cancellation) =>
        PastPoint.TryParse(revision, out var point)
        ? GetAsync(id, point, $"in revision {revision}", cancellation)
        : throw new InvalidOperationException("The request was not validated.");

    /// <summary>The map as it was before its last change.</summary>
    /// <exception cref="RefusedException">It has only one revision.</exception>
    public async Task<StoredMap> PreviousAsync(MapId id, CancellationToken cancellation)
    {
        var revisions = await History.ListAsync(id, new RevisionQuery { Limit = 2 }, cancellation);
        if (revisions is RevisionsResult.Page { Revisions: [_, { IsDeletion: false } previous, ..] })
            return await GetAsync(id, new PastPoint.Numbered(previous.Number), $"in revision {previous.Number}", cancellation);
        throw revisions switch
        {
            RevisionsResult.Failed failed => StoreProblems.Refused(failed.Problem, isReading: true),
            RevisionsResult.Missing => Library.Missing(id),
            _ => RefusedException.For(ProblemKind.NotFound, $"The map '{id}' has no earlier revision. Name another map with 'against'."),
        };
    }

    public static string? ProblemOfRevision(string value) => PastPoint.TryParse(value, out _)
        ? null
        : $"'{value}' is not the name of a revision. Expected its number, or its hash of 64 digits.";

    private static string? ProblemOfAt(string value) => TimeOf(value) is not null
        ? null
        : $"'{value}' is not a time. Expected one such as 2024-10-03 or 2024-10-03T12:00:00Z.";

    private async Task<StoredMap> GetAsync(MapId id, PastPoint point, string described, CancellationToken cancellation) =>
        await History.GetAsync(id, point, cancellation) switch
        {
            PastResult.Found found => found.Map,
            PastResult.Failed failed => throw StoreProblems.Refused(failed.Problem, isReading: true),
            _ => throw RefusedException.For(
                ProblemKind.NotFound, $"There is no map '{id}' {described}. GET /v1/maps/{id}/revisions lists its revisions."),
        };

    private static DateTimeOffset? TimeOf(string text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            // The last instant of the day that stores tell apart.
            return day == DateOnly.MaxValue
                ? DateTimeOffset.MaxValue
                : new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddMicroseconds(-1);
        }

        string[] forms = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];
        return DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, Utc, out var time) ? time : null;
    }
}
