using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage.History;

/// <summary>Result of <see cref="IMapHistory.ListAsync"/>.</summary>
public abstract record RevisionsResult
{
    private RevisionsResult()
    {
    }

    /// <param name="Revisions">The newest first.</param>
    /// <param name="Next">The cursor for the next page (<see cref="RevisionQuery.Before"/>); null if there are no more.</param>
    public sealed record Page(ImmutableArray<MapRevision> Revisions, long? Next) : RevisionsResult;

    /// <summary>No map was ever stored under the id.</summary>
    public sealed record Missing : RevisionsResult;

    public sealed record Failed(StoreProblem Problem) : RevisionsResult;
}
