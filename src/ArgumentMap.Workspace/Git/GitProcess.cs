using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ArgumentMap.Workspace.Git;

/// <summary>Runs git, without a shell and for a bounded time.</summary>
internal static class GitProcess
{
    /// <summary>How long git may take for one answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The messages that are looked for, nobody asked for anything, nothing fetched.</summary>
    private static readonly (string Name, string Value)[] Environment =
        [("LC_ALL", "C"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_LAZY_FETCH", "1")];

    /// <summary>Of a longer output only the first bytes are read.</summary>
    /// <param name="folder">Folder that git is asked in.</param>
    /// <param name="input">What it reads from its standard input.</param>
    public static async Task<GitAnswer> RunAsync(
        string folder, string[] arguments, string input, long maxOutput, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                return await ReadAsync(process, input, maxOutput, patience.Token).ConfigureAwait(false);
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception)
        {
            return GitAnswer.Failed("there is no file of this name, and git, which reads revisions, is not installed");
        }
        catch (IOException exception)
        {
            return GitAnswer.Failed("git cannot be asked: " + exception.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return GitAnswer.Failed(
                string.Create(CultureInfo.InvariantCulture, $"git gave no answer within {Patience.TotalSeconds} seconds"));
        }
    }

    private static async Task<GitAnswer> ReadAsync(Process process, string input, long maxOutput, CancellationToken cancellation)
    {
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var output = ReadAsync(process.StandardOutput.BaseStream, maxOutput, cancellation);
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input), cancellation).ConfigureAwait(false);
        process.StandardInput.Close();
        var bytes = await output.ConfigureAwait(false);
        if (bytes.Length >= maxOutput)
            return new GitAnswer(0, bytes, "");
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return new GitAnswer(process.ExitCode, bytes, await error.ConfigureAwait(false));
    }

    private static async Task<byte[]> ReadAsync(Stream stream, long most, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (memory.Length < most && await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var read)
            memory.Write(buffer, 0, read);
        return memory.ToArray();
    }
}
