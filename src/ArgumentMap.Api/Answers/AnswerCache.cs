using System.Security.Cryptography;
using System.Text;
using ArgumentMap.Api.Settings;
using ArgumentMap.Graphviz;
using ArgumentMap.Scoring;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Answers;

/// <summary>Ready answers by what they were made from, up to a number of bytes.</summary>
internal sealed class AnswerCache(IOptions<ApiSettings> settings) : IDisposable
{
    /// <summary>Builds of what makes answers: another build may make others of the same map.</summary>
    private static readonly string Makers = string.Join(
        ' ',
        Engine.Version,
        typeof(ArgumentDocument).Module.ModuleVersionId,
        typeof(SvgRenderer).Module.ModuleVersionId,
        typeof(AnswerCache).Module.ModuleVersionId);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = settings.Value.Limits.CacheBytes });

    /// <summary>Names what a question is about; not what the map includes, which is only known once it was read.</summary>
    public static string KeyOf(Question question)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (ReadOnlySpan<string>)[Makers, question.Kind, question.Options, question.Source.Path])
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        hash.AppendData(question.Source.Utf8);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public Answer? Find(string key, Question question) =>
        _kept.TryGetValue(key, out Entry? entry) && entry!.Includes.HoldIn(question.Source.Includes) ? entry.Answer : null;

    public void Keep(string key, Answer answer, RecordedIncludes includes) =>
        _kept.Set(key, new Entry(answer, includes), new MemoryCacheEntryOptions { Size = answer.Size });

    public void Dispose() => _kept.Dispose();

    private sealed record Entry(Answer Answer, RecordedIncludes Includes);
}
