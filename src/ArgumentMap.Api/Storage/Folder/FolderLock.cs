namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Keeps other processes from changing the maps of a folder. The system releases the lock when the process ends, however it ends.
/// </summary>
internal sealed class FolderLock(string folder) : IDisposable
{
    public const string FileName = ".argmap.lock";

    /// <summary>Error codes of Linux, macOS and Windows for a file that another process has opened exclusively.</summary>
    private static readonly int[] InUse = [11, 35, unchecked((int)0x80070020)];

    private readonly Lock _gate = new();
    private readonly string _path = Path.Combine(folder, FileName);
    private FileStream? _held;

    /// <summary>Takes the lock unless it is held. Throws what the file system throws.</summary>
    /// <returns>False if another process holds it.</returns>
    public bool TryTake()
    {
        lock (_gate)
        {
            // If somebody has replaced the folder, the file that is held is no longer in it.
            if (_held is not null && File.Exists(_path))
                return true;
            _held?.Dispose();
            _held = null;
            try
            {
                _held = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return true;
            }
            catch (IOException exception) when (InUse.Contains(exception.HResult))
            {
                return false;
            }
        }
    }

    public void Dispose() => _held?.Dispose();
}

/// <summary>Another process has the lock of the folder.</summary>
internal sealed class FolderLockedException : IOException;
