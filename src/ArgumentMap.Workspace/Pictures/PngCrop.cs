using System.Buffers.Binary;
using System.IO.Compression;

namespace ArgumentMap.Workspace.Pictures;

/// <summary>Takes the upper left part of a PNG: browsers make no picture that is smaller than their smallest window.</summary>
internal static class PngCrop
{
    private const int Signature = 8;

    /// <summary>Length and type before the data of a chunk; its checksum comes after.</summary>
    private const int Head = 8;
    private const int Checksum = 4;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

    /// <returns>The picture as it was if it is not larger, or not of the kind that browsers make: 8 bits a colour, not interlaced.</returns>
    /// <remarks>Each row is stored as a difference to what is left of it and above, so that nothing is lost by leaving out the rest.</remarks>
    public static byte[] Of(byte[] png, int width, int height)
    {
        using var data = new MemoryStream();
        var header = default(Span<byte>);
        for (var at = Signature; at + Head + Checksum <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (length < 0 || at + Head + Checksum > png.Length - length)
                return png;
            var type = png.AsSpan(at + 4, 4);
            var chunk = png.AsSpan(at + Head, length);
            if (type.SequenceEqual("IHDR"u8))
                header = chunk;
            else if (type.SequenceEqual("IDAT"u8))
                data.Write(chunk);
            at += Head + length + Checksum;
        }

        if (header.Length != 13 || header[8] != 8 || header[12] != 0 || header[9] is not (2 or 6))
            return png;
        var (fullWidth, fullHeight) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        if (width > fullWidth || height > fullHeight || (width == fullWidth && height == fullHeight))
            return png;
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        var pixel = header[9] == 2 ? 3 : 4;
        using var result = new MemoryStream();
        result.Write(png.AsSpan(0, Signature));
        Write(result, "IHDR"u8, header);
        Write(result, "IDAT"u8, Rows(data, 1 + (fullWidth * pixel), 1 + (width * pixel), height));
        Write(result, "IEND"u8, []);
        return result.ToArray();
    }

    private static byte[] Rows(MemoryStream data, int fullRow, int row, int height)
    {
        data.Position = 0;
        using var packed = new MemoryStream();
        using (var from = new ZLibStream(data, CompressionMode.Decompress, leaveOpen: true))
        using (var to = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var buffer = new byte[fullRow];
            for (var y = 0; y < height; y++)
            {
                from.ReadExactly(buffer);
                to.Write(buffer, 0, row);
            }
        }

        return packed.ToArray();
    }

    private static void Write(MemoryStream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> chunk)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, chunk.Length);
        stream.Write(number);
        stream.Write(type);
        stream.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Sum(Sum(uint.MaxValue, type), chunk));
        stream.Write(number);
    }

    private static uint Sum(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        return sum;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
