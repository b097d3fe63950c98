using Microsoft.Extensions.Caching.Memory;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>Caches the bytes of maps by their revisions, up to a total number of bytes. They never change.</summary>
internal sealed class KeptSources(long most) : IDisposable
{
    /// <summary>Rough cost of an entry in bytes, without the content.</summary>
    private const int Overhead = 1_024;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = most });

    public byte[]? Of(string revision) => _kept.Get<byte[]>(revision);

    public void Keep(string revision, byte[] source) =>
        _kept.Set(revision, source, new MemoryCacheEntryOptions { Size = Overhead + source.Length });

    public void Dispose() => _kept.Dispose();
}
