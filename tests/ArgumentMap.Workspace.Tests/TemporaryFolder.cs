using System.Diagnostics;

namespace ArgumentMap.Workspace.Tests;

/// <summary>A folder of files that is removed after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            Write(path, text);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("argmap-workspace-").FullName;

    public string Full(string path) => System.IO.Path.Combine(Path, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }

    public void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Path })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Makes the folder a git repository, if it is not one yet, and commits everything in it.</summary>
    public void Commit()
    {
        Run("git", "init", "-q", "-b", "main");
        Run("git", "add", "-A");
        Run("git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "Test");
    }

    public void Dispose()
    {
        // Git makes its files read-only.
        foreach (
            var file in new DirectoryInfo(Path)
                .GetFiles("*", SearchOption.AllDirectories)
                .Where(file => file is { IsReadOnly: true, LinkTarget: null }))
            file.IsReadOnly = false;
        Directory.Delete(Path, recursive: true);
    }
}
