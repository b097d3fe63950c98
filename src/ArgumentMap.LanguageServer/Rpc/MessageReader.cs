using System.Globalization;
using System.Text;

namespace ArgumentMap.LanguageServer.Rpc;

/// <summary>Reads messages as the protocol frames them: header lines, a blank line, and a body of the length they say.</summary>
internal sealed class MessageReader(Stream stream)
{
    /// <summary>Room for a map of the greatest size that is of use in an editor, escaped as JSON.</summary>
    public const int MaxBody = 256 * 1024 * 1024;

    private const int MaxHeader = 8 * 1024;
    private const string LengthName = "Content-Length:";

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _next;
    private int _filled;

    /// <summary>The body of the next message; null where the stream has ended.</summary>
    /// <exception cref="InvalidDataException">What was read is no message, so that nobody can tell where the next one begins.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellation)
    {
        long length = -1;
        var isFirst = true;
        while (true)
        {
            if (await ReadLineAsync(cancellation).ConfigureAwait(false) is not { } line)
                return isFirst ? null : throw new InvalidDataException("The input ended within a header.");
            isFirst = false;
            if (line.Length == 0)
                break;
            if (line.StartsWith(LengthName, StringComparison.OrdinalIgnoreCase)
                && !long.TryParse(line.AsSpan(LengthName.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out length))
                throw new InvalidDataException($"'{line}' says no length.");
        }

        if (length < 0)
            throw new InvalidDataException("A message has no Content-Length.");
        if (length > MaxBody)
            throw new InvalidDataException("A message is too long.");
        var body = new byte[length];
        for (var read = 0; read < body.Length;)
        {
            if (_next == _filled && !await FillAsync(cancellation).ConfigureAwait(false))
                throw new InvalidDataException("The input ended within a message.");
            var count = Math.Min(_filled - _next, body.Length - read);
            _buffer.AsSpan(_next, count).CopyTo(body.AsSpan(read));
            _next += count;
            read += count;
        }

        return body;
    }

    private async ValueTask<string?> ReadLineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_next == _filled && !await FillAsync(cancellation).ConfigureAwait(false))
                return line.Length == 0 ? null : throw new InvalidDataException("The input ended within a header.");
            var c = (char)_buffer[_next++];
            if (c == '\n')
                return line.ToString().TrimEnd('\r');
            if (line.Length == MaxHeader)
                throw new InvalidDataException("A header is too long.");
            line.Append(c);
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        (_next, _filled) = (0, await stream.ReadAsync(_buffer, cancellation).ConfigureAwait(false));
        return _filled > 0;
    }
}
