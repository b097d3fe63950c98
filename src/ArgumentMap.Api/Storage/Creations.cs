using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace ArgumentMap.Api.Storage;

/// <summary>Remembers creations by their <see cref="CreationKey"/> in memory, for a store of one process.</summary>
/// <param name="most">Maximum number of creations remembered.</param>
internal sealed class Creations(int most, TimeSpan memory) : IDisposable
{
    private readonly MemoryCache _done = new(new MemoryCacheOptions { SizeLimit = most });
    private readonly ConcurrentDictionary<string, bool> _underWay = new(StringComparer.Ordinal);

    /// <summary>Puts a map unless the same creation was made before.</summary>
    public async Task<PutResult> OnceAsync(CreationKey? key, MapId id, Func<Task<PutResult>> put)
    {
        if (key is null)
            return await put();
        using var turn = Begin(key.Key);
        if (turn is null)
            return new PutResult.KeyInUse();
        if (_done.Get<Creation>(key.Key) is { } known)
            return known.Request == key.Request ? new PutResult.Repeated(known.Id, known.Revision) : new PutResult.KeyReused();
        var result = await put();
        if (result is PutResult.Created created)
        {
            _done.Set(
                key.Key,
                new Creation(key.Request, id, created.Revision),
                new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = memory });
        }

        return result;
    }

    /// <summary>Begins a creation, which lasts until the returned object is disposed; null if one with this key is in progress.</summary>
    public IDisposable? Begin(string key) => _underWay.TryAdd(key, true) ? new Ending(() => _underWay.TryRemove(key, out _)) : null;

    public void Dispose() => _done.Dispose();

    private sealed record Creation(string Request, MapId Id, string Revision);

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
