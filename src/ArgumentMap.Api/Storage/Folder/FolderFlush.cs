using System.Runtime.InteropServices;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Makes the names in a folder outlive a crash of the machine: .NET flushes files, but opens no folders.</summary>
internal static class FolderFlush
{
    /// <summary>What some file systems answer that need no flush of folders.</summary>
    private const int NotSupported = 22;

    public static void Flush(string folder)
    {
        // Windows writes names with the file.
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, 0);
        if (descriptor < 0)
            throw new IOException("The folder cannot be opened.", Marshal.GetLastPInvokeError());
        var error = Sync(descriptor) == 0 ? 0 : Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (error is not 0 and not NotSupported)
            throw new IOException("The folder cannot be flushed.", error);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
