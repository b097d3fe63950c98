using ArgumentMap.Api.Settings;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Replies;

/// <summary>Keeps answers, by what they were made from, up to a total number of bytes.</summary>
internal sealed class ReplyCache(IOptions<ApiSettings> settings) : IDisposable
{
    /// <summary>The part that is forgotten when it is full: each time all is looked through.</summary>
    private const double Forgotten = 0.25;

    private readonly MemoryCache _kept = new(
        new MemoryCacheOptions { SizeLimit = settings.Value.Limits.CacheBytes, CompactionPercentage = Forgotten });

    public async ValueTask<Reply?> FindAsync(ReplyJob job, CancellationToken cancellation) =>
        _kept.TryGetValue(job.Key, out Entry? entry) && await entry!.Read.HoldsInAsync(job.Source.Files, cancellation)
            ? entry.Answer
            : null;

    public void Keep(ReplyJob job, Reply answer, RecordedWorkspace read) =>
        _kept.Set(job.Key, new Entry(answer, read), new MemoryCacheEntryOptions { Size = answer.Size + (2L * job.Options.Length) });

    public void Dispose() => _kept.Dispose();

    private sealed record Entry(Reply Answer, RecordedWorkspace Read);
}
