using System.CommandLine;
using ArgumentMap.Cli.Input;
using ArgumentMap.Workspace.Watching;

namespace ArgumentMap.Cli.Commands;

/// <summary>Runs a command once or, with <c>--watch</c>, again after every change until it is cancelled.</summary>
internal static class Watcher
{
    public static async Task<int> RunAsync(
        Host host, ParseResult arguments, MapOptions options, Func<Task<int>> run, CancellationToken cancellation)
    {
        if (!arguments.GetValue(options.Watch))
            return await run();
        var paths = options.Given(arguments);
        if (paths.Contains(MapFile.StandardInput))
        {
            host.Error.WriteLine("argmap: Standard input cannot be watched.");
            return ExitCodes.WrongUse;
        }

        using var watcher = new FolderWatcher(paths.Select(path => FolderOf(host, path)));
        try
        {
            var code = await run();
            host.Error.WriteLine("argmap: watching; press Ctrl+C to stop.");
            while (!cancellation.IsCancellationRequested)
            {
                await watcher.WaitAsync(cancellation);
                code = await run();
            }

            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Fine;
        }
    }

    private static string FolderOf(Host host, string path)
    {
        var full = Path.GetFullPath(Path.Combine(host.Folder, path));
        if (Directory.Exists(full))
            return full;
        return File.Exists(full) ? Path.GetDirectoryName(full)! : host.Folder;
    }
}
