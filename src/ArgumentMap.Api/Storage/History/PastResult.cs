namespace ArgumentMap.Api.Storage.History;

/// <summary>Result of <see cref="IMapHistory.GetAsync"/>.</summary>
public abstract record PastResult
{
    private PastResult()
    {
    }

    /// <param name="Map">The map as it was; <see cref="StoredMap.Modified"/> is when it became so.</param>
    public sealed record Found(MapRevision Revision, StoredMap Map) : PastResult;

    /// <summary>The map was never stored, did not exist at that time, or has no such revision.</summary>
    public sealed record Missing : PastResult;

    public sealed record Failed(StoreProblem Problem) : PastResult;
}
