using System.Text;

namespace ArgumentMap.Formats;

/// <summary>Writes UTF-8 to a stream through one buffer, without intermediate strings.</summary>
internal sealed class Utf8Output(Stream stream)
{
    private const int BufferLength = 64 * 1024;

    /// <summary>Maximum number of characters encoded at once; each takes at most three bytes.</summary>
    private const int ChunkLength = BufferLength / 4;

    private readonly byte[] _buffer = new byte[BufferLength];
    private int _used;

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

        utf8.CopyTo(_buffer.AsSpan(_used));
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
        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
    }

    public void Write(byte ascii)
    {
        if (_used == BufferLength)
            Flush();
        _buffer[_used++] = ascii;
    }

    public void Write(int number)
    {
        if (BufferLength - _used < 16)
            Flush();
        number.TryFormat(_buffer.AsSpan(_used), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _used += written;
    }

    public void Repeat(byte ascii, int count)
    {
        for (; count > 0; count--)
            Write(ascii);
    }

    public void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
