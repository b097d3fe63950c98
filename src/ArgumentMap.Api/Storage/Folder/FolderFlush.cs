using System.Runtime.InteropServices;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Flushes a folder, so that its entries survive a crash of the machine. .NET flushes files, but cannot open folders.</summary>
internal static class FolderFlush
{
    /// <summary>EINVAL, which some file systems return that do not need to flush folders.</summary>
    private const int NotSupported = 22;

    public static void Flush(string folder)
    {
        // Windows flushes the entry together with the file.
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
