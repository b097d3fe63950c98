using System.Diagnostics;

namespace ArgumentMap.LanguageServer;

/// <summary>Ends the server when the process of its client is gone, which may have left standard input open elsewhere.</summary>
internal static class ParentProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public static void Watch(int process, CancellationTokenSource ended) => _ = Task.Run(async () =>
    {
        try
        {
            while (IsRunning(process))
                await Task.Delay(Interval, ended.Token).ConfigureAwait(false);
            await ended.CancelAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The server has ended by itself.
        }
    });

    private static bool IsRunning(int process)
    {
        try
        {
            using var parent = Process.GetProcessById(process);
            return !parent.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It is there, but nobody may ask it more.
            return true;
        }
    }
}
