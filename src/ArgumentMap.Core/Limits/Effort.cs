namespace ArgumentMap.Limits;

/// <summary>
/// The work that one answer may make, and whoever may call it off. It is handed down to everything that grows with a map.
/// </summary>
/// <remarks>
/// One unit is about one node or relation visited, one line read, or one letter compared: some nanoseconds. Units, not seconds, so that the
/// same map within the same limits gives the same result on every machine; a time is the business of the token. Not safe for use by several
/// threads at once.
/// </remarks>
public sealed class Effort
{
    /// <summary>Units between two looks at the token: well below a millisecond.</summary>
    private const long Stride = 1 << 16;

    private readonly long _units;
    private readonly Effort? _whole;
    private readonly CancellationToken _cancellation;
    private Stack<Func<Reduction>>? _tasks;
    private long _left;

    /// <summary>What is left when the token is looked at next; at least 0, so that one comparison sees both.</summary>
    private long _mark;

    /// <param name="units">From 0.</param>
    public Effort(long units, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        (_units, _left, _mark, _cancellation) = (units, units, units, cancellation);
    }

    private Effort(Effort whole, long units)
        : this(units) => _whole = whole;

    /// <summary>A new effort without end that nobody calls off.</summary>
    public static Effort Unlimited => new(long.MaxValue);

    /// <summary>Units left; 0 once it is spent.</summary>
    public long Left => Math.Max(0, _left);

    /// <summary>Whether more was asked for than there was.</summary>
    public bool IsSpent => _left < 0;

    /// <summary>Takes units off. Cheap enough for inner loops.</summary>
    /// <param name="units">From 0.</param>
    /// <exception cref="EffortSpentException">There were not so many left.</exception>
    /// <exception cref="OperationCanceledException">The answer was called off.</exception>
    public void Spend(long units)
    {
        if (!TrySpend(units))
            throw Spent();
    }

    /// <summary>
    /// Takes units off a part of an effort. Whoever can do without what a part is for asks this instead of <see cref="Spend"/>.
    /// </summary>
    /// <returns>False where the part has not so many left. That the whole has not is thrown all the same.</returns>
    /// <exception cref="EffortSpentException">The effort that this is a part of is spent.</exception>
    /// <exception cref="OperationCanceledException">The answer was called off.</exception>
    public bool TrySpend(long units)
    {
        _left -= units;
        if (_left < _mark && !GoOn())
            return false;
        _whole?.Spend(units);
        return true;
    }

    /// <summary>An effort that may take at most so many units of what is left of this one; what it spends, this one spends.</summary>
    public Effort Part(long most) => new(this, Math.Clamp(most, 0, Left));

    /// <summary>Notes what is being done until the result is disposed of, so that a spent effort can say what to reduce.</summary>
    /// <param name="reduction">Only called where the effort is spent.</param>
    public EffortTask Begin(Func<Reduction> reduction)
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

    private bool GoOn()
    {
        if (_left < 0)
        {
            // Spent is spent, also for what would ask for less.
            _left = -1;
            return false;
        }

        _cancellation.ThrowIfCancellationRequested();
        _mark = Math.Max(0, _left - Stride);
        return true;
    }

    private EffortSpentException Spent() => new(Root._units, [.. (Root._tasks ?? []).Reverse().Select(reduction => reduction())]);
}
