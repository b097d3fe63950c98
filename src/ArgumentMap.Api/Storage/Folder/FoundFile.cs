namespace ArgumentMap.Api.Storage.Folder;

/// <summary>A file of the folder that may be read.</summary>
/// <param name="Path">Full, without symbolic links.</param>
internal sealed record FoundFile(string Path, FileStamp Stamp)
{
    /// <summary>
    /// Reads all bytes; null where there are more than <paramref name="maxLength"/>. Throws what opening and reading throws.
    /// </summary>
    /// <param name="modified">When the bytes were last written.</param>
    public byte[]? Read(int maxLength, out DateTimeOffset modified)
    {
        modified = Stamp.ModifiedTime;
        if (Stamp.Length > maxLength)
            return null;

        // Opening a pipe would hang; where the system does not tell pipes from files they have no bytes.
        if (Stamp.Length == 0)
            return [];
        using var handle = File.OpenHandle(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        modified = File.GetLastWriteTimeUtc(handle);

        // One byte more than it had, to see the end, or that the file has grown since.
        var bytes = new byte[Stamp.Length + 1];
        var length = 0;
        while (RandomAccess.Read(handle, bytes.AsSpan(length), length) is > 0 and var read)
        {
            length += read;
            if (length > maxLength)
                return null;
            if (length == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(2L * length, maxLength + 1L));
        }

        return bytes[..length];
    }
}
