using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace ArgumentMap.Markdig;

/// <summary>
/// The address at which an API draws a map that the address contains: <c>/v1/render/svg/{base64url(zlib(source))}.svg</c>.
/// </summary>
internal static class MapAddress
{
    /// <summary>Characters of a packed map that an API takes if nobody has set another limit.</summary>
    private const int LongestPayload = 16_384;

    /// <summary>Null where the map is too long for an address.</summary>
    public static string? Of(Uri api, string source, OrderedDictionary<string, string> options)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
            zlib.Write(Encoding.UTF8.GetBytes(source));
        var payload = Base64Url.EncodeToString(packed.ToArray());
        if (payload.Length > LongestPayload)
            return null;
        var query = string.Join('&', options.Select(option => $"{Uri.EscapeDataString(option.Key)}={Uri.EscapeDataString(option.Value)}"));
        return $"{api.AbsoluteUri.TrimEnd('/')}/v1/render/svg/{payload}.svg{(query.Length > 0 ? "?" : "")}{query}";
    }
}
