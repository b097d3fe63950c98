using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ArgumentMap.Api.Problems;

namespace ArgumentMap.Api.Web;

/// <summary>Maps in addresses: base64url(zlib(source)).</summary>
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
            await using var zlib = new ZLibStream(new MemoryStream(packed, 0, length), CompressionMode.Decompress);
            return await BodyReader.ReadAsync(zlib, most, cancellation);
        }
        catch (InvalidDataException)
        {
            throw Bad("is truncated, or not compressed by zlib");
        }
    }

    private static RefusedException Bad(string why) =>
        RefusedException.For(
            ProblemKind.BadPayload,
            $"A payload is base64url(zlib(source)), as POST /v1/encode makes it; this one {why}.");
}
