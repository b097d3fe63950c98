using System.Collections.Concurrent;
using System.Collections.Immutable;
using ArgumentMap.Api.Storage.History;
using ArgumentMap.Workspace.Git;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>The history of a folder in a git work tree: what was committed on the branch that is checked out.</summary>
/// <remarks>The store itself commits nothing, so a change shows once somebody has committed it. Revisions are numbered by the commits that
/// changed the file; one that is renamed begins a new history.</remarks>
internal sealed class GitMapHistory(IMapStore store, string folder, int mapBytes) : IMapHistory
{
    /// <summary>Maximum number of commits in which a revision is looked for by its hash.</summary>
    private const int MaxSearched = 1_000;

    /// <summary>Number of blobs read at once.</summary>
    private const int Batch = 10;

    private const int MaxKnown = 100_000;

    private readonly GitHistory _git = new(folder);

    /// <summary>Revisions and lengths of blobs, which never change.</summary>
    private readonly ConcurrentDictionary<string, (string Revision, int Length)> _known = new(StringComparer.Ordinal);

    private static StoreProblem Unanswered { get; } =
        new(StoreFault.Unavailable, "The history cannot be read: git did not answer. See whether it works in the map folder.");

    public async Task<RevisionsResult> ListAsync(MapId id, RevisionQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(query);
        if (await _git.CountAsync(id.FileName, null, cancellation) is not { } count)
            return new RevisionsResult.Failed(Unanswered);
        if (count == 0 && await store.GetAsync(id, cancellation) is GetResult.Missing)
            return new RevisionsResult.Missing();
        var limit = Math.Max(query.Limit, 1);
        var first = (int)Math.Min(count, (query.Before ?? long.MaxValue) - 1);
        if (first <= 0)
            return new RevisionsResult.Page([], null);
        if (await PageAsync(id, count, first, limit, cancellation) is not { } page)
            return new RevisionsResult.Failed(Unanswered);
        return new RevisionsResult.Page([.. page.Select(found => found.Revision)], first > limit ? first - limit + 1 : null);
    }

    public async Task<PastResult> GetAsync(MapId id, PastPoint point, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(point);
        if (await _git.CountAsync(id.FileName, null, cancellation) is not { } count)
            return new PastResult.Failed(Unanswered);
        return point switch
        {
            PastPoint.Numbered { Number: var number } when number <= count => await GetAsync(id, count, (int)number, cancellation),
            PastPoint.AsOf { At: var at } => await _git.CountAsync(id.FileName, at, cancellation) switch
            {
                null => new PastResult.Failed(Unanswered),
                0 => new PastResult.Missing(),
                var number => await GetAsync(id, count, number.Value, cancellation),
            },
            PastPoint.Hashed { Revision: var revision } => await FindAsync(id, count, revision, cancellation),
            _ => new PastResult.Missing(),
        };
    }

    public async Task<RestoreResult> RestoreAsync(MapId id, ChangeNote change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (await store.GetAsync(id, cancellation) is not GetResult.Missing and var present)
            return new RestoreResult.Present((present as GetResult.Found)?.Map.Revision);
        // The newest commit may be the one that removed the file.
        if (await _git.CommitsAsync(id.FileName, 0, 2, cancellation) is not { } commits)
            return new RestoreResult.Failed(Unanswered);
        if (commits.FirstOrDefault(commit => commit.Blob is not null) is not { Blob: { } blob })
            return new RestoreResult.Missing();
        if (await _git.ReadAsync([blob], mapBytes, cancellation) is not [var source])
            return new RestoreResult.Failed(Unanswered);
        return await store.PutAsync(id, source, Expected.Absent, change, null, cancellation) switch
        {
            PutResult.Created created => new RestoreResult.Restored(created.Revision),
            PutResult.Failed failed => new RestoreResult.Failed(failed.Problem),
            PutResult.Conflict conflict => new RestoreResult.Present(conflict.Current),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    private async Task<PastResult> GetAsync(MapId id, int count, int number, CancellationToken cancellation)
    {
        if (await PageAsync(id, count, number, 1, cancellation) is not { } page)
            return new PastResult.Failed(Unanswered);
        if (page is not [{ Blob: { } blob, Revision: var revision }])
            return new PastResult.Missing();
        return await _git.ReadAsync([blob], mapBytes, cancellation) is [var source]
            ? new PastResult.Found(revision, new StoredMap(id, source, revision.Revision!, revision.At))
            : new PastResult.Failed(Unanswered);
    }

    private async Task<PastResult> FindAsync(MapId id, int count, string revision, CancellationToken cancellation)
    {
        const int Step = 100;
        for (var first = count; first > 0 && first > count - MaxSearched; first -= Step)
        {
            if (await PageAsync(id, count, first, Step, cancellation) is not { } page)
                return new PastResult.Failed(Unanswered);
            if (page.FirstOrDefault(found => found.Revision.Revision == revision) is { Revision: { } found })
                return await GetAsync(id, count, (int)found.Number, cancellation);
        }

        return new PastResult.Missing();
    }

    /// <summary>The revision of a number and those before it, the newest first; null if git does not answer.</summary>
    private async Task<List<(MapRevision Revision, string? Blob)>?> PageAsync(
        MapId id, int count, int first, int limit, CancellationToken cancellation)
    {
        if (await _git.CommitsAsync(id.FileName, count - first, limit, cancellation) is not { } commits
            || !await KnowAsync([.. commits.Select(commit => commit.Blob).OfType<string>()], cancellation))
        {
            return null;
        }

        return
        [
            .. commits.Select((commit, i) =>
            {
                var (revision, length) = commit.Blob is null ? (null, 0) : _known[commit.Blob];
                return (new MapRevision(first - i, revision, commit.Author, commit.At, commit.Subject, length), commit.Blob);
            }),
        ];
    }

    /// <summary>Finds out the revisions of blobs; false if git does not answer.</summary>
    private async Task<bool> KnowAsync(ImmutableArray<string> blobs, CancellationToken cancellation)
    {
        if (_known.Count > MaxKnown)
            _known.Clear();
        foreach (var batch in blobs.Distinct(StringComparer.Ordinal).Where(blob => !_known.ContainsKey(blob)).Chunk(Batch))
        {
            if (await _git.ReadAsync(batch, mapBytes, cancellation) is not { } sources)
                return false;
            foreach (var (blob, source) in batch.Zip(sources))
                _known[blob] = (Revision.Of(source), source.Length);
        }

        return true;
    }
}
