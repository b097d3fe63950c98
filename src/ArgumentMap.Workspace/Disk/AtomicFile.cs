namespace ArgumentMap.Workspace.Disk;

/// <summary>Writes a file completely or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a temporary file and moves it over the old one, so that a full disk leaves the old file as it was.</summary>
    /// <param name="path">If it is a symbolic link, the file that it points to is replaced.</param>
    public static void Write(string path, Action<Stream> write) => Write(path, stream =>
    {
        write(stream);
        return true;
    });

    /// <param name="write">Returns whether to replace the old file.</param>
    public static void Write(string path, Func<Stream, bool> write)
    {
        if (File.Exists(path))
            path = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            bool isWritten;
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                isWritten = write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (!isWritten)
            {
                File.Delete(temporary);
                return;
            }

            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
