using System.Diagnostics;

namespace ArgumentMap.Api.Tests.Storage.Folder;

/// <summary>A file system in memory, mounted for one test.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallDisk(int kilobytes)
    {
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", _folder.Path))
        {
            _folder.Dispose();
            throw new InvalidOperationException("No file system can be mounted.");
        }
    }

    /// <summary>Why none can be mounted; null if one can.</summary>
    public static string? Unavailable { get; } = Probe();

    public string Path => _folder.Path;

    public void Grow(int kilobytes) => Assert.True(Run("mount", "-o", $"remount,size={kilobytes}k", _folder.Path));

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", _folder.Path));

    public void Dispose()
    {
        Run("umount", _folder.Path);
        _folder.Dispose();
    }

    private static string? Probe()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "Needs Linux and the right to mount a file system.";
        try
        {
            using var disk = new SmallDisk(64);
            return null;
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
