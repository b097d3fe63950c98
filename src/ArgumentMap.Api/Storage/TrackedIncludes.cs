using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ArgumentMap.Graph;

namespace ArgumentMap.Api.Storage;

/// <summary>Passes on what one map includes and keeps a hash of it, for what is derived from the map and its includes together.</summary>
/// <remarks>One for each reading of a map; not for several threads.</remarks>
public sealed class TrackedIncludes(IIncludeResolver stored) : IIncludeResolver, IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Whether the map asked for any file.</summary>
    public bool Any { get; private set; }

    /// <summary>Hash of all answers so far: the names of the files and their bytes, or why they could not be read. In 64 lower-case
    /// hexadecimal digits; the same answers in the same order have the same hash.</summary>
    public string Hash => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public string? Locate(string includer, string path)
    {
        Any = true;
        var name = stored.Locate(includer, path);
        Add(name);
        return name;
    }

    public IncludeContent Read(string name, int maxLength)
    {
        var content = stored.Read(name, maxLength);
        Add(content.Problem);
        Add(content.Bytes.Span);
        return content;
    }

    public void Dispose() => _hash.Dispose();

    private void Add(string? text)
    {
        _hash.AppendData([(byte)(text is null ? 0 : 1)]);
        Add(Encoding.UTF8.GetBytes(text ?? ""));
    }

    /// <summary>With the length before, so that the borders of the parts count too.</summary>
    private void Add(ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
    }
}
