using System.Runtime.InteropServices;
using System.Text;
using ArgumentMap.Workspace.Disk;
using Microsoft.Win32.SafeHandles;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Hears from Linux (inotify) which entries of a folder have changed. Changes are queued until they are read, so a change that was
/// made before a call is seen by it.</summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>File systems all of whose changes are made by this machine. Others may change without a word.</summary>
    private static readonly string[] Local = ["ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "tmpfs", "overlay", "overlayfs"];

    /// <summary>IN_NONBLOCK and IN_CLOEXEC.</summary>
    private const int Flags = 0x800 | 0x80000;

    /// <summary>IN_MODIFY, IN_ATTRIB, IN_CLOSE_WRITE, IN_MOVED_FROM, IN_MOVED_TO, IN_CREATE, IN_DELETE, IN_DELETE_SELF, IN_MOVE_SELF and
    /// IN_ONLYDIR.</summary>
    private const uint Wanted = 0x2 | 0x4 | 0x8 | 0x40 | 0x80 | 0x100 | 0x200 | 0x400 | 0x800 | 0x0100_0000;

    /// <summary>IN_UNMOUNT, IN_Q_OVERFLOW and IN_IGNORED.</summary>
    private const uint Lost = 0x2000 | 0x4000 | 0x8000;

    private const int HeadLength = 16;

    private readonly SafeFileHandle _descriptor;
    private readonly string _path;
    private readonly (string Path, ulong Inode) _folder;
    private readonly byte[] _buffer = new byte[64 * 1024];

    private FolderWatch(SafeFileHandle descriptor, string path, (string Path, ulong Inode) folder) =>
        (_descriptor, _path, _folder) = (descriptor, path, folder);

    /// <summary>Watches a folder; null if that is not possible or not reliable.</summary>
    public static FolderWatch? Begin(string path)
    {
        if (!LinuxStat.Exists || Place(path) is not { } folder || !Local.Contains(new DriveInfo(folder.Path).DriveFormat))
            return null;
        var descriptor = new SafeFileHandle(Open(Flags), ownsHandle: true);
        if (!descriptor.IsInvalid && Add(descriptor, folder.Path, Wanted) >= 0)
            return new FolderWatch(descriptor, path, folder);
        descriptor.Dispose();
        return null;
    }

    /// <summary>Adds the names of entries that have changed since the last call.</summary>
    /// <returns>False if changes may have been missed; the watch is of no use then.</returns>
    public bool TryRead(HashSet<string> names)
    {
        if (Place(_path) != _folder)
            return false;
        while (true)
        {
            var length = (int)Read(_descriptor, _buffer, _buffer.Length);
            if (length <= 0)
                return true;
            for (var at = 0; at < length;)
            {
                var head = _buffer.AsSpan(at, HeadLength);
                var mask = MemoryMarshal.Read<uint>(head[4..]);
                var size = MemoryMarshal.Read<int>(head[12..]);
                // Without a name it is about the folder itself.
                if ((mask & Lost) != 0 || size == 0)
                    return false;
                names.Add(Encoding.UTF8.GetString(_buffer.AsSpan(at + HeadLength, size).TrimEnd((byte)0)));
                at += HeadLength + size;
            }
        }
    }

    public void Dispose() => _descriptor.Dispose();

    /// <summary>The folder that a path leads to now.</summary>
    private static (string Path, ulong Inode)? Place(string path) =>
        RealPath.Of(path) is { } real && LinuxStat.Read(real, out var stat) == 0 ? (real, stat.Inode) : null;

    [DllImport("libc", EntryPoint = "inotify_init1", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(int flags);

    [DllImport("libc", EntryPoint = "inotify_add_watch", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Add(SafeFileHandle descriptor, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mask);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Read(SafeFileHandle descriptor, byte[] buffer, nint length);
}
