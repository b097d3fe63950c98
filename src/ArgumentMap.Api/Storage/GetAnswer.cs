namespace ArgumentMap.Api.Storage;

/// <summary>Answer to <see cref="IMapStore.GetAsync"/>.</summary>
public abstract record GetAnswer
{
    private GetAnswer()
    {
    }

    public sealed record Found(StoredMap Map) : GetAnswer;

    /// <summary>No map is stored under the id.</summary>
    public sealed record Missing : GetAnswer;

    /// <summary>The map may be there, but cannot be read.</summary>
    public sealed record Failed(StoreProblem Problem) : GetAnswer;
}
