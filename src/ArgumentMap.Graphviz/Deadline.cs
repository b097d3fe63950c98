using System.Diagnostics;
using Wasmtime;

namespace ArgumentMap.Graphviz;

/// <summary>Ends a layout when its time is up or it is cancelled.</summary>
internal sealed class Deadline
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TimeSpan _time;
    private readonly CancellationToken _cancellation;

    private Deadline(TimeSpan time, CancellationToken cancellation) => (_time, _cancellation) = (time, cancellation);

    /// <summary>Whether the time is up.</summary>
    public bool IsOver { get; private set; }

    public bool IsCancelled { get; private set; }

    /// <summary>Checks the clock at every tick of the engine of a store.</summary>
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
        // Uses the clock, since ticks come late on a busy machine.
        IsOver = Stopwatch.GetElapsedTime(_started) >= _time;
        return IsCancelled || IsOver ? throw new TimeoutException() : 1UL;
    }
}
