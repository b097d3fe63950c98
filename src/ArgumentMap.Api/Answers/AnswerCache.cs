using ArgumentMap.Api.Settings;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Answers;

/// <summary>Ready answers by what they were made from, up to a number of bytes.</summary>
internal sealed class AnswerCache(IOptions<ApiSettings> settings) : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = settings.Value.Limits.CacheBytes });

    public Answer? Find(Question question) =>
        _kept.TryGetValue(KeyOf(question), out Entry? entry) && entry!.Includes.HoldIn(question.Source.Includes) ? entry.Answer : null;

    public void Keep(Question question, Answer answer, RecordedIncludes includes) =>
        _kept.Set(KeyOf(question), new Entry(answer, includes), new MemoryCacheEntryOptions { Size = answer.Size + (2L * question.Options.Length) });

    public void Dispose() => _kept.Dispose();

    private static Key KeyOf(Question question) => new(question.Kind, question.Options, question.Source.Path, question.Source.Revision);

    /// <summary>What a question is about; not what the map includes, which is only known once it was read.</summary>
    private sealed record Key(string Kind, string Options, string Path, string Revision);

    private sealed record Entry(Answer Answer, RecordedIncludes Includes);
}
