using System.Security.Cryptography;

namespace ArgumentMap.Api.Storage;

/// <summary>
/// The revision of a map: the SHA-256 of its bytes as 64 lower-case hexadecimal digits. Equal bytes have equal revisions.
/// </summary>
public static class Revision
{
    public static string Of(ReadOnlySpan<byte> source) => Convert.ToHexStringLower(SHA256.HashData(source));
}
