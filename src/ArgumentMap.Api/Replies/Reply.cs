using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.Replies;

/// <summary>An answer that is ready to be sent: bytes, or a problem.</summary>
internal sealed record Reply(ReadOnlyMemory<byte> Body, string MediaType)
{
    /// <summary>Rough cost of a cache entry in bytes, without its body.</summary>
    private const int Overhead = 512;

    /// <summary>The body as compressed with the coding that was last asked for, which is nearly always the same.</summary>
    private Packed? _compressed;

    public Problem? Problem { get; private init; }

    /// <summary>A strong ETag of this representation, which begins with the revision of the map; empty for problems.</summary>
    public string ETag { get; init; } = "";

    /// <summary>Bytes it takes up in the cache, half of the body more for its compressed form.</summary>
    public long Size =>
        Overhead + Body.Length + (Body.Length / 2)
            + (Problem?.Errors.Sum(error => Overhead + (2L * (error.Message.Length + (error.Written?.Length ?? 0)))) ?? 0);

    /// <summary>A reply that is not about a single map; its ETag is made from its bytes.</summary>
    public static Reply Fixed(byte[] body, string mediaType) => new(body, mediaType) { ETag = Conditions.ETagOf(Revision.Of(body)[..32]) };

    public ReadOnlyMemory<byte> Compressed(Coding coding)
    {
        if (_compressed is { } known && known.Coding == coding)
            return known.Body;
        var body = coding.Apply(Body.Span);
        _compressed = new Packed(coding, body);
        return body;
    }

    public static Reply Of(Problem problem) => new(default, "") { Problem = problem };

    private sealed record Packed(Coding Coding, byte[] Body);
}
