using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ArgumentMap.Api.Problems;

namespace ArgumentMap.Api.Web;

/// <summary>Maps in addresses: base64url(zlib(source)). Read also without the header of zlib (raw deflate).</summary>
internal static class Payload
{
    public static string Encode(byte[] source)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
            zlib.Write(source);
        return Base64Url.EncodeToString(packed.ToArray());
    }

    public static async Task<byte[]> DecodeAsync(string payload, int longest, int most, CancellationToken cancellation)
    {
        if (payload.Length > longest)
        {
            throw RefusedException.For(
                ProblemKind.PayloadTooLong,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A payload has at most {longest:N0} characters; this one has {payload.Length:N0}. Send the map in the body of POST "
                        + $"/v1/render instead."));
        }

        var packed = new byte[Base64Url.GetMaxDecodedLength(payload.Length)];
        var ascii = Encoding.ASCII.GetBytes(payload);
        if (Base64Url.DecodeFromUtf8(ascii, packed, out _, out var length) != OperationStatus.Done)
            throw Bad("is not base64url");
        try
        {
            var bytes = new MemoryStream(packed, 0, length);
            await using Stream source = IsZlib(packed.AsSpan(0, length))
                ? new ZLibStream(bytes, CompressionMode.Decompress)
                : new DeflateStream(bytes, CompressionMode.Decompress);
            return await BodyReader.ReadAsync(source, most, cancellation);
        }
        catch (InvalidDataException)
        {
            throw Bad("is truncated, or not compressed by zlib or deflate");
        }
    }

    /// <summary>Whether there is a header of zlib (RFC 1950, 2.2). Nothing that deflate makes begins like that.</summary>
    private static bool IsZlib(ReadOnlySpan<byte> packed) =>
        packed.Length < 2 || ((packed[0] & 0x0F) == 8 && ((packed[0] << 8) | packed[1]) % 31 == 0);

    private static RefusedException Bad(string why) =>
        RefusedException.For(
            ProblemKind.BadPayload,
            $"A payload is base64url(zlib(source)), as POST /v1/encode makes it; this one {why}.");
}
