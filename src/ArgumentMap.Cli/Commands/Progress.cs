using System.Diagnostics;
using System.Globalization;

namespace ArgumentMap.Cli.Commands;

/// <summary>Shows the progress of long work on a terminal.</summary>
internal static class Progress
{
    /// <summary>Shorter work shows no progress; longer work shows it this often.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);

    /// <summary>Yields the items and, once that takes a while, shows which of them is being worked on.</summary>
    public static IEnumerable<T> Over<T>(Host host, IReadOnlyList<T> items, Func<T, string> nameOf, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var shown = 0;
        for (var i = 0; i < items.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (host.ErrorIsTerminal && clock.Elapsed > Interval)
            {
                var line = string.Create(CultureInfo.InvariantCulture, $"{i + 1} of {items.Count}: {nameOf(items[i])}");
                host.Error.Write("\r" + line.PadRight(shown));
                shown = line.Length;
                clock.Restart();
            }

            yield return items[i];
        }

        if (shown > 0)
            host.Error.Write("\r" + new string(' ', shown) + "\r");
    }
}
