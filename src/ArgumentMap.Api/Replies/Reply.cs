using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Replies;

/// <summary>An answer that is ready to be sent: bytes, or a problem.</summary>
internal sealed record Reply(ReadOnlyMemory<byte> Body, string MediaType)
{
    /// <summary>Rough cost of a cache entry in bytes, without its body.</summary>
    private const int Overhead = 512;

    public Problem? Problem { get; private init; }

    /// <summary>A strong ETag of this representation, which begins with the revision of the map; empty for problems.</summary>
    public string ETag { get; init; } = "";

    /// <summary>Bytes it takes up in the cache.</summary>
    public long Size =>
        Overhead + Body.Length
            + (Problem?.Errors.Sum(error => Overhead + (2L * (error.Message.Length + (error.Written?.Length ?? 0)))) ?? 0);

    /// <summary>A reply that is not about a single map; its ETag is made from its bytes.</summary>
    public static Reply Fixed(byte[] body, string mediaType) => new(body, mediaType) { ETag = Conditions.ETagOf(Revision.Of(body)[..32]) };

    public static Reply Of(Problem problem) => new(default, "") { Problem = problem };
}
