using System.Runtime.InteropServices;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>statx(2), for what .NET does not offer: the inode of a file and the time of its last change of any kind (ctime).</summary>
internal static class LinuxStat
{
    public const int Regular = 0x8000;
    public const int Link = 0xA000;

    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint BasicStats = 0x7FF;
    private const int TypeMask = 0xF000;

    /// <summary>Whether the system has the call: it needs Linux and a C library that is not too old.</summary>
    public static bool Exists { get; } = Probe();

    /// <summary>Describes a file; for a symbolic link the link itself, not its target.</summary>
    /// <returns>0, or the error number.</returns>
    public static int Read(string path, out Stat stat) =>
        Call(CurrentFolder, path, NoFollow, BasicStats, out stat) == 0 ? 0 : Marshal.GetLastPInvokeError();

    private static bool Probe()
    {
        try
        {
            return OperatingSystem.IsLinux() && Read("/", out _) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Call(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, out Stat stat);

    /// <summary>The start of <c>struct statx</c>, which is the same on every processor.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    public readonly struct Stat
    {
        [FieldOffset(28)]
        private readonly ushort _mode;

        [FieldOffset(32)]
        public readonly ulong Inode;

        [FieldOffset(40)]
        public readonly long Length;

        [FieldOffset(96)]
        private readonly long _changedSeconds;

        [FieldOffset(104)]
        private readonly uint _changedNanoseconds;

        [FieldOffset(112)]
        private readonly long _modifiedSeconds;

        [FieldOffset(120)]
        private readonly uint _modifiedNanoseconds;

        public int Type => _mode & TypeMask;

        public Int128 Changed => Nanoseconds(_changedSeconds, _changedNanoseconds);

        public Int128 Modified => Nanoseconds(_modifiedSeconds, _modifiedNanoseconds);

        private static Int128 Nanoseconds(long seconds, uint rest) => ((Int128)seconds * 1_000_000_000) + rest;
    }
}
