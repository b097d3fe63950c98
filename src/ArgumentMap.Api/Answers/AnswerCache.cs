using ArgumentMap.Api.Settings;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Answers;

/// <summary>Ready answers by what they were made from, up to a number of bytes.</summary>
internal sealed class AnswerCache(IOptions<ApiSettings> settings) : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = settings.Value.Limits.CacheBytes });

    public async ValueTask<Answer?> FindAsync(Question question, CancellationToken cancellation) =>
        _kept.TryGetValue(KeyOf(question), out Entry? entry) && await entry!.Read.HoldsInAsync(question.Source.Files, cancellation)
            ? entry.Answer
            : null;

    public void Keep(Question question, Answer answer, RecordedWorkspace read) =>
        _kept.Set(KeyOf(question), new Entry(answer, read), new MemoryCacheEntryOptions { Size = answer.Size + (2L * question.Options.Length) });

    public void Dispose() => _kept.Dispose();

    private static Key KeyOf(Question question) => new(question.Kind, question.Options, question.Source.Path, question.Source.Revision);

    /// <summary>What a question is about; not what the map includes, nor its settings, which are only known once it was read.</summary>
    private sealed record Key(string Kind, string Options, string Path, string Revision);

    private sealed record Entry(Answer Answer, RecordedWorkspace Read);
}
