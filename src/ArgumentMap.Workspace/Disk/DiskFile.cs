using ArgumentMap.Text;

namespace ArgumentMap.Workspace.Disk;

/// <summary>Reads files. This is the only place where exceptions of the file system become values.</summary>
internal static class DiskFile
{
    /// <summary>Reads a file named by another file, which may be anything.</summary>
    public static async ValueTask<FileContent> ReadAsync(string path, int maxLength, CancellationToken cancellation)
    {
        try
        {
            // Opening a pipe would wait for somebody to write to it; pipes and devices have length 0.
            if (new FileInfo(path) is { Exists: true, Length: 0 })
                return new FileContent(Array.Empty<byte>());
            using var handle = File.OpenHandle(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.Asynchronous);
            var length = RandomAccess.GetLength(handle);
            if (length > maxLength)
                return FileContent.TooLarge;
            var bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length)
            {
                var count = await RandomAccess.ReadAsync(handle, bytes.AsMemory(read), read, cancellation).ConfigureAwait(false);
                if (count == 0)
                    break;
                read += count;
            }

            return new FileContent(bytes.AsMemory(0, read));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileContent.Missing;
        }
        catch (Exception exception) when (Explains(exception))
        {
            return FileContent.Unreadable(Directory.Exists(path) ? "is a folder" : "cannot be read");
        }
    }

    /// <summary>Reads a file chosen by the user, of any length; a pipe is read until it is closed.</summary>
    public static async ValueTask<FileContent> ReadChosenAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return new FileContent(await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false));
        }
        catch (Exception exception) when (Explains(exception))
        {
            return FileContent.Unreadable("cannot be read: " + exception.Message);
        }
    }

    /// <summary>Whether an exception was caused by the file system.</summary>
    public static bool Explains(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
