using System.Diagnostics;

namespace ArgumentMap.Api.Replies;

/// <summary>
/// Shares the processors among the answers that are being made. An answer that has used up its slice of time lets others continue that have
/// used less, so that a small request need not wait until large ones are finished.
/// </summary>
/// <param name="slots">Answers worked on at once.</param>
/// <param name="waiting">Answers that may wait besides, whether they have been begun or not.</param>
/// <param name="room">
/// Bytes of maps that may be in memory at once for answers that have been begun; a large map waits until there is room.
/// </param>
internal sealed class Turns(int slots, int waiting, long room)
{
    /// <summary>How long an answer is worked on before others may go first.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(50);

    /// <summary>Maps of this many bytes or fewer always have room.</summary>
    private const long SmallMap = 64 * 1024;

    private readonly Lock _gate = new();

    /// <summary>In the order in which they began to wait.</summary>
    private readonly List<Turn> _waiting = [];
    private int _working;
    private long _taken;

    /// <summary>Answers being worked on, and answers that wait.</summary>
    public (int Working, int Waiting) Count
    {
        get
        {
            lock (_gate)
                return (_working, _waiting.Count);
        }
    }

    /// <summary>Whether another answer would be turned away.</summary>
    public bool IsFull => Count is var (working, queue) && working >= slots && queue >= waiting;

    /// <summary>Queues an answer; null if too many are waiting.</summary>
    /// <param name="bytes">Size of its map.</param>
    public Turn? Enter(long bytes)
    {
        lock (_gate)
        {
            if (_working >= slots && _waiting.Count >= waiting)
                return null;
            var turn = new Turn(this, bytes);
            if (_working < slots && _waiting.Count == 0 && HasRoom(turn))
            {
                Begin(turn);
            }
            else
            {
                _waiting.Add(turn);
                Admit();
            }

            return turn;
        }
    }

    /// <summary>Gives free slots to those that wait: first to the one that has used the least time.</summary>
    private void Admit()
    {
        while (_working < slots && _waiting.Count > 0 && _waiting.Where(HasRoom).MinBy(turn => turn.Used) is { } next)
        {
            _waiting.Remove(next);
            Begin(next);
        }
    }

    private void Begin(Turn turn)
    {
        _working++;
        if (!turn.HasBegun)
            _taken += turn.Bytes;
        turn.Continue();
    }

    private bool HasRoom(Turn turn) => turn.HasBegun || turn.Bytes <= SmallMap || _taken == 0 || _taken + turn.Bytes <= room;

    /// <summary>The turn of one answer; it ends when it is disposed.</summary>
    internal sealed class Turn(Turns all, long bytes) : IDisposable
    {
        private TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long _since;
        private bool _isWorking;

        public long Bytes { get; private set; } = bytes;

        /// <summary>Time worked, without the current slice.</summary>
        public TimeSpan Used { get; private set; }

        /// <summary>Time worked so far.</summary>
        public TimeSpan Worked
        {
            get
            {
                lock (all._gate)
                    return _isWorking ? Used + Stopwatch.GetElapsedTime(_since) : Used;
            }
        }

        public bool HasBegun { get; private set; }

        /// <summary>Waits until the work can begin.</summary>
        public Task BeginAsync(CancellationToken cancellation) => _go.Task.WaitAsync(cancellation);

        /// <summary>Counts what the map includes.</summary>
        public void Take(long more)
        {
            lock (all._gate)
            {
                Bytes += more;
                all._taken += more;
            }
        }

        /// <summary>
        /// Called now and then by the thread that makes the answer. Blocks it while others have used less time.
        /// </summary>
        public void Checkpoint(CancellationToken cancellation)
        {
            var slice = Stopwatch.GetElapsedTime(_since);
            if (slice < Slice)
                return;
            Task go;
            lock (all._gate)
            {
                Used += slice;
                _since = Stopwatch.GetTimestamp();
                if (!all._waiting.Any(other => other.Used < Used && all.HasRoom(other)))
                    return;
                (_isWorking, _go) = (false, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
                go = _go.Task;
                all._working--;
                all._waiting.Add(this);
                all.Admit();
            }

            go.Wait(cancellation);
        }

        /// <summary>Called under the lock.</summary>
        public void Continue()
        {
            (_since, HasBegun, _isWorking) = (Stopwatch.GetTimestamp(), true, true);
            _go.TrySetResult();
        }

        public void Dispose()
        {
            lock (all._gate)
            {
                all._waiting.Remove(this);
                if (_isWorking)
                {
                    Used += Stopwatch.GetElapsedTime(_since);
                    all._working--;
                }

                if (HasBegun)
                    all._taken -= Bytes;
                (_isWorking, HasBegun, Bytes) = (false, false, 0);
                all.Admit();
            }
        }
    }
}
