namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Distinguishes states of a file without reading it. Times are in nanoseconds since 1970.</summary>
/// <param name="Changed">
/// Time of the last change of any kind (ctime), which includes setting the modification time; where the system does not have it, the time
/// of creation.
/// </param>
/// <param name="Inode">0 if the system does not have it.</param>
internal readonly record struct FileStamp(FileKind Kind, long Length, Int128 Modified, Int128 Changed, ulong Inode)
{
    /// <summary>Coarsest resolution of times in file systems.</summary>
    private static readonly TimeSpan CoarsestTime = TimeSpan.FromSeconds(2);

    private const int NoSuchFile = 2;
    private const int Denied = 13;
    private const int NotAFolder = 20;
    private const int NameTooLong = 36;
    private const int RingOfLinks = 40;

    public DateTimeOffset ModifiedTime => DateTimeOffset.UnixEpoch.AddTicks((long)(Modified / TimeSpan.NanosecondsPerTick));

    /// <summary>The stamp of a file, or of a symbolic link itself; null if it does not exist.</summary>
    public static FileStamp? Of(string path) => LinuxStat.Exists ? OnLinux(path) : OnOtherSystems(path);

    /// <summary>
    /// Whether any later change will give another stamp. A file that has only just changed may change again within the resolution of times.
    /// </summary>
    public bool IsSettled(DateTimeOffset now) => Changed <= Nanoseconds(now - CoarsestTime) && Modified <= Nanoseconds(now - CoarsestTime);

    private static FileStamp? OnLinux(string path)
    {
        var error = LinuxStat.Read(path, out var answer);
        return error switch
        {
            0 => new FileStamp(KindOf(answer.Type), answer.Length, answer.Modified, answer.Changed, answer.Inode),
            NoSuchFile or NotAFolder or NameTooLong or RingOfLinks => null,
            Denied => throw new UnauthorizedAccessException("A folder on the way may not be entered."),
            _ => throw new IOException("The state of a file cannot be read.", error),
        };
    }

    private static FileKind KindOf(int type) => type switch
    {
        LinuxStat.Regular => FileKind.File,
        LinuxStat.Link => FileKind.Link,
        _ => FileKind.Other,
    };

    private static FileStamp? OnOtherSystems(string path)
    {
        if (Directory.Exists(path))
            return new FileStamp(new DirectoryInfo(path).LinkTarget is null ? FileKind.Other : FileKind.Link, 0, 0, 0, 0);
        var info = new FileInfo(path);
        if (info.LinkTarget is not null)
            return new FileStamp(FileKind.Link, 0, 0, 0, 0);
        return info.Exists
            ? new FileStamp(FileKind.File, info.Length, Nanoseconds(info.LastWriteTimeUtc), Nanoseconds(info.CreationTimeUtc), 0)
            : null;
    }

    private static Int128 Nanoseconds(DateTimeOffset time) => (Int128)(time - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}

internal enum FileKind
{
    File,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A folder, a pipe, a device.</summary>
    Other,
}
