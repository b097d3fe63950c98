namespace ArgumentMap.Api.Storage;

/// <summary>Result of <see cref="IMapStore.PutAsync"/>.</summary>
public abstract record PutResult
{
    private PutResult()
    {
    }

    public sealed record Created(string Revision) : PutResult;

    /// <summary>Nothing was changed: the same creation, with the same key, succeeded earlier.</summary>
    /// <param name="Id">The map that it created.</param>
    /// <param name="Revision">The revision that it created. The map may have changed since.</param>
    public sealed record Repeated(MapId Id, string Revision) : PutResult;

    /// <summary>The map was replaced, even if the bytes are the same as before.</summary>
    public sealed record Replaced(string Revision) : PutResult;

    /// <summary>Nothing was changed: the map is not in the expected state.</summary>
    /// <param name="Current">Its current revision; null if it is not stored.</param>
    public sealed record Conflict(string? Current) : PutResult;

    /// <summary>Nothing was changed: the key belongs to another request.</summary>
    public sealed record KeyReused : PutResult;

    /// <summary>Nothing was changed: a creation with this key is in progress.</summary>
    public sealed record KeyInUse : PutResult;

    /// <summary>
    /// The map was not stored, or may not survive a crash of the machine. Readers see all of the old map or all of the new one.
    /// </summary>
    public sealed record Failed(StoreProblem Problem) : PutResult;
}
