namespace ArgumentMap.Limits;

/// <summary>
/// The amount of work allowed for one answer, and its cancellation. It is passed to everything whose work grows with a map.
/// </summary>
/// <remarks>
/// One unit is roughly one node or relation visited, one line read, or one letter compared: some nanoseconds. It counts units rather than
/// seconds, so that the same map within the same limits gives the same result on every machine; time limits are up to the token. Not
/// thread-safe.
/// </remarks>
public sealed class Effort
{
    /// <summary>Units between two checks of the token: well below a millisecond.</summary>
    private const long Stride = 1 << 16;

    private readonly long _units;
    private readonly Effort? _whole;
    private readonly CancellationToken _cancellation;
    private readonly Action? _checkpoint;
    private Stack<Func<Reduction>>? _tasks;
    private long _left;

    /// <summary>The units that will be left at the next check of the token; at least 0, so that one comparison covers both cases.</summary>
    private long _mark;

    /// <param name="units">At least 0.</param>
    public Effort(long units, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        (_units, _left, _mark, _cancellation) = (units, units, units, cancellation);
    }

    /// <param name="units">At least 0.</param>
    /// <param name="checkpoint">Called whenever the token is checked. It may block, so that many answers can share a processor.</param>
    public Effort(long units, Action checkpoint, CancellationToken cancellation)
        : this(units, cancellation) => _checkpoint = checkpoint;

    private Effort(Effort whole, long units)
        : this(units) => _whole = whole;

    /// <summary>A new effort without limit or cancellation.</summary>
    public static Effort Unlimited => new(long.MaxValue);

    /// <summary>Units left; 0 once it is spent.</summary>
    public long Left => Math.Max(0, _left);

    /// <summary>Whether more was requested than was left.</summary>
    public bool IsSpent => _left < 0;

    /// <summary>Spends units. Cheap enough for inner loops.</summary>
    /// <param name="units">At least 0.</param>
    /// <exception cref="EffortSpentException">Fewer units were left.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public void Spend(long units)
    {
        if (!TrySpend(units))
            throw Spent();
    }

    /// <summary>
    /// Spends units of a part of an effort; used instead of <see cref="Spend"/> where the result of the part can be done without.
    /// </summary>
    /// <returns>False where the part has fewer units left. If the whole effort has, that is still thrown.</returns>
    /// <exception cref="EffortSpentException">The effort of which this is a part is spent.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public bool TrySpend(long units)
    {
        _left -= units;
        if (_left < _mark && !Continue())
            return false;
        _whole?.Spend(units);
        return true;
    }

    /// <summary>An effort that can spend at most this many of the remaining units; they are also taken from this effort.</summary>
    public Effort Part(long most) => new(this, Math.Clamp(most, 0, Left));

    /// <summary>Registers a task until the result is disposed, so that a spent effort can say what to reduce.</summary>
    /// <param name="reduction">Called only if the effort is spent.</param>
    internal EffortTask Begin(Func<Reduction> reduction)
    {
        var root = Root;
        (root._tasks ??= new Stack<Func<Reduction>>()).Push(reduction);
        return new EffortTask(root._tasks);
    }

    private Effort Root
    {
        get
        {
            var root = this;
            while (root._whole is { } whole)
                root = whole;
            return root;
        }
    }

    private bool Continue()
    {
        if (_left < 0)
        {
            // Once spent, it stays spent, even for smaller requests.
            _left = -1;
            return false;
        }

        _cancellation.ThrowIfCancellationRequested();
        _checkpoint?.Invoke();
        _mark = Math.Max(0, _left - Stride);
        return true;
    }

    private EffortSpentException Spent() => new(Root._units, [.. (Root._tasks ?? []).Reverse().Select(reduction => reduction())]);
}
