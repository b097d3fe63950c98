using System.Collections.Concurrent;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Settings;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Stored;

/// <summary>Remembers creations by their <c>Idempotency-Key</c>, so that one that is sent again gets the same answer.</summary>
internal sealed class Creations(IOptions<ApiSettings> settings) : IDisposable
{
    private readonly MemoryCache _done = new(new MemoryCacheOptions { SizeLimit = settings.Value.Limits.IdempotencyKeys });
    private readonly ConcurrentDictionary<string, bool> _underWay = new(StringComparer.Ordinal);
    private readonly TimeSpan _memory = TimeSpan.FromSeconds(settings.Value.Limits.IdempotencySeconds);

    /// <summary>Begins a creation, which lasts until the returned object is disposed.</summary>
    /// <exception cref="RefusedException">A creation with this key is in progress.</exception>
    public IDisposable Begin(string key) => _underWay.TryAdd(key, true)
        ? new Ending(() => _underWay.TryRemove(key, out _))
        : throw RefusedException.For(ProblemKind.InUse, "Wait for the answer to the first request with this Idempotency-Key.");

    /// <summary>The revision that the same request created earlier; null if there was none.</summary>
    /// <exception cref="RefusedException">The key was used for another request.</exception>
    public string? Find(string key, string request) => _done.Get<Creation>(key) switch
    {
        null => null,
        var known when known.Request == request => known.Revision,
        _ =>
            throw RefusedException.For(
                ProblemKind.KeyReused,
                "This Idempotency-Key was already used for another map or another body. Choose a new key for each creation."),
    };

    public void Keep(string key, string request, string revision) =>
        _done.Set(
            key,
            new Creation(request, revision),
            new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = _memory });

    public void Dispose() => _done.Dispose();

    private sealed record Creation(string Request, string Revision);

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
