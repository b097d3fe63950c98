using System.Diagnostics;
using System.Text;

namespace ArgumentMap.Cli.Tests;

/// <summary>Runs argmap in a temporary folder.</summary>
internal sealed class CommandRun : IDisposable
{
    public CommandRun(params (string Path, string Text)[] files)
    {
        Folder = Directory.CreateTempSubdirectory("argmap-").FullName;
        foreach (var (path, text) in files)
            Write(path, text);
    }

    /// <summary>Runs in the folder of another run, which removes it.</summary>
    public CommandRun(string folder) => (Folder, _isGuest) = (folder, true);

    private readonly bool _isGuest;

    public string Folder { get; }

    /// <summary>The compiled layout, made once for all tests.</summary>
    private static readonly string Cache = Directory.CreateTempSubdirectory("argmap-cache-").FullName;

    public string Input { get; init; } = "";

    public bool Colour { get; init; }

    /// <summary>Whether what is printed is read on a terminal, and not by a program.</summary>
    public bool OnTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Columns of the terminal that errors go to; most tests are about whole sentences.</summary>
    public int ErrorWidth { get; init; } = Host.Widest;

    public string? PictureTool { get; init; } = Environment.GetEnvironmentVariable(Workspace.Pictures.PictureTool.Variable);

    public string? SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH");

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public bool Exists(string path) => File.Exists(Path.Combine(Folder, path));

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Makes the folder a git repository, if it is not one yet, and commits everything in it.</summary>
    public void Commit()
    {
        Git("init", "-q", "-b", "main");
        Git("add", "-A");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "Test");
    }

    public int Run(params string[] arguments) => RunAsync(CancellationToken.None, arguments).GetAwaiter().GetResult();

    public async Task<int> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var host = new Host
        {
            In = new MemoryStream(Encoding.UTF8.GetBytes(Input)),
            Out = output,
            Error = error,
            Folder = Folder,
            CacheFolder = Cache,
            OutIsTerminal = OnTerminal,
            OutWidth = Width,
            ErrorWidth = ErrorWidth,
            PictureTool = PictureTool,
            SearchPath = SearchPath,
            OutHasColour = Colour,
            ErrorHasColour = Colour,
        };
        var code = await CommandLine.RunAsync(host, arguments, cancellation);
        (Out, Error) = (Encoding.UTF8.GetString(output.ToArray()), error.ToString());
        return code;
    }

    public void Dispose()
    {
        if (_isGuest)
            return;
        // Git makes its files read-only.
        foreach (
            var file in new DirectoryInfo(Folder)
                .GetFiles("*", SearchOption.AllDirectories)
                .Where(file => file is { IsReadOnly: true, LinkTarget: null }))
            file.IsReadOnly = false;
        Directory.Delete(Folder, recursive: true);
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
