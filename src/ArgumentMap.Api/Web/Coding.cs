using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace ArgumentMap.Api.Web;

/// <summary>A content coding: how the body of an answer is compressed.</summary>
internal sealed record Coding(string Name, Func<Stream, Stream> Compress)
{
    private static readonly Coding[] All =
    [
        new("br", stream => new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true)),
        new("gzip", stream => new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)),
    ];

    /// <summary>The coding that the client likes best; null for none.</summary>
    public static Coding? Choose(HttpRequest request)
    {
        if (request.Headers.AcceptEncoding.Count == 0
            || !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
            return null;
        var (best, quality) = ((Coding?)null, 0.0);
        foreach (var coding in All)
        {
            var given = accepted.FirstOrDefault(range => range.Value.Equals(coding.Name, StringComparison.OrdinalIgnoreCase));
            if (given is not null && (given.Quality ?? 1) > quality)
                (best, quality) = (coding, given.Quality ?? 1);
        }

        return best;
    }

    public byte[] Apply(ReadOnlySpan<byte> body)
    {
        using var packed = new MemoryStream();
        using (var stream = Compress(packed))
            stream.Write(body);
        return packed.ToArray();
    }

    /// <summary>The ETag of the compressed representation, which is another one than that of the plain one.</summary>
    public string Of(string etag) => etag.Length == 0 ? "" : $"{etag[..^1]}-{Name}\"";
}
