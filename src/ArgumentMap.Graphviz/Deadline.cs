using System.Diagnostics;
using Wasmtime;

namespace ArgumentMap.Graphviz;

/// <summary>Ends a layout when its time is up or nobody waits for it any longer.</summary>
internal sealed class Deadline
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TimeSpan _time;
    private readonly CancellationToken _cancellation;

    private Deadline(TimeSpan time, CancellationToken cancellation) => (_time, _cancellation) = (time, cancellation);

    /// <summary>Whether the time is up.</summary>
    public bool IsOver { get; private set; }

    public bool IsCancelled { get; private set; }

    /// <summary>Looks at the clock of a store's engine at every tick.</summary>
    public static Deadline Of(Store store, TimeSpan time, CancellationToken cancellation)
    {
        var deadline = new Deadline(time, cancellation);
        store.SetEpochDeadline(1);
        store.SetEpochDeadlineCallback(_ => deadline.Next());
        return deadline;
    }

    private ulong Next()
    {
        IsCancelled = _cancellation.IsCancellationRequested;
        // By the clock: on a busy machine ticks come late.
        IsOver = Stopwatch.GetElapsedTime(_started) >= _time;
        return IsCancelled || IsOver ? throw new TimeoutException() : 1UL;
    }
}
