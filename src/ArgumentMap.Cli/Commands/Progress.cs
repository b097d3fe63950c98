using System.Diagnostics;
using System.Globalization;

namespace ArgumentMap.Cli.Commands;

/// <summary>Tells someone at a terminal how far long work is.</summary>
internal static class Progress
{
    /// <summary>Work that is shorter needs no telling.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    /// <summary>Goes through items; once that takes a while, shows which is being worked on.</summary>
    public static IEnumerable<T> Over<T>(Host host, IReadOnlyList<T> items, Func<T, string> nameOf, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var shown = 0;
        for (var i = 0; i < items.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (host.ErrorIsTerminal && clock.Elapsed > Patience)
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
