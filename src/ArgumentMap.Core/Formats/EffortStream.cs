using ArgumentMap.Limits;

namespace ArgumentMap.Formats;

/// <summary>Passes on what is written and takes it off an effort, so that every format stays within the budget of its view.</summary>
/// <exception cref="EffortSpentException">Thrown by writing more than the effort allows.</exception>
/// <exception cref="OperationCanceledException">Thrown by writing once the answer was cancelled.</exception>
internal sealed class EffortStream(Stream stream, Effort effort) : Stream
{
    /// <summary>Bytes whose writing costs about as much as a visit to a node.</summary>
    private const int BytesOfAUnit = 4;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        effort.Spend(1 + (buffer.Length / BytesOfAUnit));
        stream.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => stream.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
