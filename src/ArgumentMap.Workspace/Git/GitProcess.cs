using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ArgumentMap.Workspace.Git;

/// <summary>Runs git without a shell and with a time limit.</summary>
internal static class GitProcess
{
    /// <summary>Maximum time for one run of git.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>Settings for English messages, no prompts, no locks and no fetching.</summary>
    private static readonly (string Name, string Value)[] Environment =
        [("LC_ALL", "C"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_LAZY_FETCH", "1")];

    /// <summary>Runs git. Only the first bytes of a longer output are read.</summary>
    /// <param name="folder">Folder in which git runs.</param>
    /// <param name="input">The standard input of git.</param>
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
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Timeout);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                return await ReadAsync(process, input, maxOutput, timeout.Token).ConfigureAwait(false);
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception)
        {
            return GitAnswer.Failed("there is no file with this name, and git, which is needed to read revisions, is not installed");
        }
        catch (IOException exception)
        {
            return GitAnswer.Failed("git cannot be run: " + exception.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return GitAnswer.Failed(
                string.Create(CultureInfo.InvariantCulture, $"git did not answer within {Timeout.TotalSeconds} seconds"));
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
