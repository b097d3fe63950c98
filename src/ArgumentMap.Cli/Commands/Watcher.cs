using System.CommandLine;
using System.Threading.Channels;
using ArgumentMap.Cli.Input;

namespace ArgumentMap.Cli.Commands;

/// <summary>Runs a command once or, with <c>--watch</c>, again after every change until it is cancelled.</summary>
internal static class Watcher
{
    /// <summary>Editors write a file in several steps; changes this near to one another are one.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(100);

    public static async Task<int> RunAsync(Host host, ParseResult arguments, MapOptions options, Func<int> run, CancellationToken cancellation)
    {
        if (!arguments.GetValue(options.Watch))
            return run();
        var paths = options.Given(arguments);
        if (paths.Contains(MapFile.StandardInput))
        {
            host.Error.WriteLine("argmap: Standard input cannot be watched.");
            return ExitCodes.WrongUse;
        }

        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var watchers = Folders(host, paths).Select(folder => Watch(folder, changes.Writer)).ToList();
        try
        {
            var code = run();
            host.Error.WriteLine("argmap: watching; Ctrl+C ends it.");
            while (!cancellation.IsCancellationRequested)
            {
                await changes.Reader.ReadAsync(cancellation);
                await Task.Delay(Settle, cancellation);
                changes.Reader.TryRead(out _);
                code = run();
            }

            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Fine;
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    private static IEnumerable<string> Folders(Host host, string[] paths) => paths
        .Select(path => Path.GetFullPath(Path.Combine(host.Folder, path)))
        .Select(path => Directory.Exists(path) ? path : File.Exists(path) ? Path.GetDirectoryName(path)! : host.Folder)
        .Distinct(StringComparer.Ordinal);

    private static FileSystemWatcher Watch(string folder, ChannelWriter<bool> changes)
    {
        var watcher = new FileSystemWatcher(folder, "*.arg") { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => changes.TryWrite(true);
        watcher.Created += (_, _) => changes.TryWrite(true);
        watcher.Deleted += (_, _) => changes.TryWrite(true);
        watcher.Renamed += (_, _) => changes.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
