namespace ArgumentMap.Api.Storage.Folder;

/// <summary>A file of the folder that may be read.</summary>
/// <param name="Path">Full path, with symbolic links resolved.</param>
internal sealed record FoundFile(string Path, FileStamp Stamp)
{
    /// <summary>
    /// Reads all bytes; null if there are more than <paramref name="maxLength"/>. Throws what opening and reading a file throws.
    /// </summary>
    /// <param name="modified">When the bytes were last written.</param>
    public byte[]? Read(int maxLength, out DateTimeOffset modified)
    {
        modified = Stamp.ModifiedTime;
        if (Stamp.Length > maxLength)
            return null;

        // Opening a pipe would hang; where the system does not distinguish pipes from files, their length is 0.
        if (Stamp.Length == 0)
            return [];
        using var handle = File.OpenHandle(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        modified = File.GetLastWriteTimeUtc(handle);

        // One byte more than its length, to notice the end of the file, or that it has grown since.
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
