using System.Buffers;
using System.Text;

namespace ArgumentMap.Formats;

/// <summary>Writes UTF-8 to a stream through one buffer, without intermediate strings.</summary>
internal sealed class Utf8Output(Stream stream)
{
    private const int BufferLength = 64 * 1024;

    /// <summary>Maximum number of characters encoded at once; each takes at most three bytes.</summary>
    private const int ChunkLength = BufferLength / 4;

    /// <summary>From the pool, from the first byte that is written until the next flush.</summary>
    private byte[]? _rented;
    private int _used;

    private byte[] Buffer => _rented ??= ArrayPool<byte>.Shared.Rent(BufferLength);

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > BufferLength - _used)
        {
            Flush();
            if (utf8.Length > BufferLength)
            {
                stream.Write(utf8);
                return;
            }
        }

        utf8.CopyTo(Buffer.AsSpan(_used));
        _used += utf8.Length;
    }

    /// <summary>Writes unpaired surrogates as U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        while (text.Length > ChunkLength)
        {
            var length = char.IsHighSurrogate(text[ChunkLength - 1]) ? ChunkLength - 1 : ChunkLength;
            Write(text[..length]);
            text = text[length..];
        }

        if (text.Length * 3 > BufferLength - _used)
            Flush();
        _used += Encoding.UTF8.GetBytes(text, Buffer.AsSpan(_used));
    }

    public void Write(byte ascii)
    {
        if (_used == BufferLength)
            Flush();
        Buffer[_used++] = ascii;
    }

    public void Write(int number)
    {
        if (BufferLength - _used < 16)
            Flush();
        number.TryFormat(Buffer.AsSpan(_used), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _used += written;
    }

    public void Repeat(byte ascii, int count)
    {
        for (; count > 0; count--)
            Write(ascii);
    }

    public void Flush()
    {
        if (_rented is not { } buffer)
            return;
        stream.Write(buffer, 0, _used);
        (_rented, _used) = (null, 0);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
