namespace ArgumentMap.Api.Storage;

/// <summary>Result of <see cref="IMapStore.GetAsync"/>.</summary>
public abstract record GetResult
{
    private GetResult()
    {
    }

    public sealed record Found(StoredMap Map) : GetResult;

    /// <summary>No map is stored under the id.</summary>
    public sealed record Missing : GetResult;

    /// <summary>The map may exist, but cannot be read.</summary>
    public sealed record Failed(StoreProblem Problem) : GetResult;
}
