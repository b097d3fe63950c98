namespace ArgumentMap.Scoring.Explanations;

/// <summary>The nearest base score, for a relation the nearest relevance, that changes the topic's verdict.</summary>
/// <remarks>
/// Effects are not always monotonic, so the whole range is scanned in steps; where the strength turns between two of them on its way to a
/// bound, the turning point is sought (golden section), and only then the bound between two points is halved.
/// </remarks>
internal sealed class Flip
{
    /// <summary>Bisection steps between two points.</summary>
    private const int Halvings = 24;

    /// <summary>Points at which the strength is looked at on the way to where it turns.</summary>
    private const int Turns = 30;

    /// <summary>By how much of its last change a strength may at most go on beyond a point before it turns.</summary>
    private const double Overshoot = 2;

    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    private readonly Ancestry _ancestry;
    private readonly Lever _lever;
    private readonly double _value;
    private long _left;

    private Flip(Ancestry ancestry, Lever lever, long most) =>
        (_ancestry, _lever, _value, _left) = (ancestry, lever, lever.Value, most);

    public static Measured?[] Of(Ancestry ancestry, IReadOnlyList<Lever> levers)
    {
        var shares = new Measured?[levers.Count];
        long left = ancestry.Limits.ExplanationEffort;
        for (var i = 0; i < shares.Length && left > 0 && ancestry is { IsGraded: true, IsSettled: true }; i++)
        {
            if (left >= levers[i].Cost * (ancestry.Limits.FlipPoints + (2 * Halvings)) && levers[i].CanMove)
                shares[i] = Of(ancestry, levers[i], ref left);
        }

        return shares;
    }

    /// <param name="left">Visits that may be made; those that were are taken off.</param>
    public static Measured? Of(Ancestry ancestry, Lever lever, ref long left)
    {
        var flip = new Flip(ancestry, lever, left);
        var (below, above) = (flip.Scan(0), flip.Scan(1));
        lever.Value = flip._value;
        left = flip._left;
        return above is null || (below is { } near && flip._value - near.Value <= above.Value.Value - flip._value) ? below : above;
    }

    /// <summary>Goes from the value towards an end of the range until the verdict changes.</summary>
    private Measured? Scan(double end)
    {
        var points = _ancestry.Limits.FlipPoints * Math.Abs(end - _value);
        var step = Math.Sign(end - _value) / (double)_ancestry.Limits.FlipPoints;
        if (points == 0)
            return null;
        // The strength may turn just beside the value itself.
        var before = new Point(Math.Clamp(_value - step, 0, 1), StrengthWith(Math.Clamp(_value - step, 0, 1)));
        var last = new Point(_value, _ancestry.Strength);
        for (var i = 1; last.Value != end; i++)
        {
            var value = i >= points ? end : _value + ((end - _value) * (i / points));
            var next = new Point(value, StrengthWith(value));
            if (Turn(before, last, next) is { } turn && Between(turn.From, turn.To) is { } narrow)
                return narrow;
            if (IsOther(next))
                return last.Strength is null ? At(next) : Between(last, next);
            (before, last) = (last, next);
        }

        return null;
    }

    /// <summary>A point on the way with the verdict as it is and, behind it, where the strength turns and the verdict is another.</summary>
    private (Point From, Point To)? Turn(Point before, Point at, Point next)
    {
        if (before.Strength is not { } first || at.Strength is not { } middle || next.Strength is not { } last || before.Value == at.Value)
            return null;
        var goesUp = middle >= first && middle >= last;
        if (!goesUp && !(middle <= first && middle <= last))
            return null;
        var bound = goesUp ? _ancestry.Verdict == Verdict.Rejected ? _ancestry.Bounds.Reject : _ancestry.Bounds.Accept
            : _ancestry.Verdict == Verdict.Accepted ? _ancestry.Bounds.Accept : _ancestry.Bounds.Reject;
        var isOnTheWay = goesUp ? _ancestry.Verdict != Verdict.Accepted : _ancestry.Verdict != Verdict.Rejected;
        var change = Math.Max(Math.Abs(middle - first), Math.Abs(middle - last));
        if (!isOnTheWay || change == 0 || Math.Abs(bound - middle) > Overshoot * change)
            return null;
        var turn = Extreme(before.Value, next.Value, goesUp ? 1 : -1);
        // What lies on the other side of the value is found on the way to the other end.
        if (turn is not { } found || !IsOther(found) || Math.Sign(found.Value - _value) != Math.Sign(next.Value - _value))
            return null;
        return (Math.Abs(found.Value - _value) > Math.Abs(at.Value - _value) ? at : before, found);
    }

    private Point? Extreme(double low, double high, int sign)
    {
        var (a, b) = (low, high);
        var (c, d) = (b - (Golden * (b - a)), a + (Golden * (b - a)));
        var (atC, atD) = (StrengthWith(c), StrengthWith(d));
        for (var i = 0; i < Turns; i++)
        {
            if (atC is not { } one || atD is not { } other)
                return null;
            if (sign * one >= sign * other)
            {
                (b, d, atD) = (d, c, atC);
                c = b - (Golden * (b - a));
                atC = StrengthWith(c);
            }
            else
            {
                (a, c, atC) = (c, d, atD);
                d = a + (Golden * (b - a));
                atD = StrengthWith(d);
            }
        }

        return new Point(c, atC);
    }

    private Measured? Between(Point same, Point other)
    {
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (same.Value + other.Value) / 2;
            var point = new Point(middle, StrengthWith(middle));
            if (point.Strength is null)
                break;
            if (IsOther(point))
                other = point;
            else
                same = point;
        }

        return At(other);
    }

    private Measured At(Point point) => new(point.Value, Verdict: _ancestry.Bounds.Of(point.Strength!.Value));

    private bool IsOther(Point point) => point.Strength is { } strength && _ancestry.Bounds.Of(strength) != _ancestry.Verdict;

    private double? StrengthWith(double value)
    {
        _left -= _lever.Cost;
        _lever.Value = value;
        return _ancestry.Try(_lever);
    }

    /// <summary>A value that was tried and what the topic's strength was with it; null where it did not settle.</summary>
    private readonly record struct Point(double Value, double? Strength);
}
