using ArgumentMap.Limits;
using ArgumentMap.Scoring.Explanations;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>Lets the strengths of a cyclic part move until they rest, and pushes them to see whether they come back.</summary>
/// <remarks>
/// dσ/dt = target(σ) − σ is integrated with the classical Runge-Kutta method. Plain iteration is known to oscillate on small graphs
/// (Potyka, <i>Continuous dynamical systems for weighted bipolar argumentation</i>, KR 2018). A point that is only reached because nothing disturbed
/// the way to it, such as the balance of two equal camps, is no answer: the least doubt about one rating leads away from it.
/// </remarks>
/// <param name="nodes">Of the part.</param>
/// <param name="strengths">Of all nodes; those of the part are moved from where they are.</param>
/// <param name="target">What a node tends to, given the strengths.</param>
/// <param name="visits">Nodes and edges visited to know the targets of all.</param>
internal sealed class CycleSettling(
    int[] nodes, double[] strengths, Func<int, double> target, long visits, int steps, Effort effort)
{
    /// <summary>Width of a step of the integration.</summary>
    private const double Step = 0.1;

    /// <summary>Width of a step once no strength changes faster than <see cref="Calm"/>.</summary>
    private const double CalmStep = 1;

    /// <summary>Change per unit of time below which a part is near its end.</summary>
    private const double Calm = 1e-3;

    /// <summary>A part has settled when no strength in it changes faster than this per unit of time.</summary>
    /// <remarks>Where a part settles slowly, 1e-9 would leave strengths several times that far from where they end.</remarks>
    private const double Tolerance = 1e-12;

    /// <summary>How far a settled part is pushed.</summary>
    private const double Push = 1e-6;

    private const int Pushes = 2;

    /// <summary>A part as near as this to where it was pushed from has come back.</summary>
    private const double Back = 1e-9;

    /// <summary>A part that ends farther than this from where it was pushed has left.</summary>
    private const double Away = 1e-4;

    /// <summary>A part that is farther than this from where it was pushed will not come back, whatever way it is on.</summary>
    private const double Gone = 1e-2;

    private readonly double[] _start = new double[nodes.Length];
    private readonly double[][] _slopes = [.. Enumerable.Range(0, 4).Select(_ => new double[nodes.Length])];

    /// <param name="component">Index of the part.</param>
    public SolvedCycle Run(int component)
    {
        var (taken, settled) = Settle();
        if (!settled)
            return new SolvedCycle(component, taken, false);
        var rest = Array.ConvertAll(nodes, node => strengths[node]);
        var random = new SplitMix(0x5E771E);
        var unstable = false;
        for (var push = 0; push < Pushes && !unstable; push++)
        {
            for (var i = 0; i < nodes.Length; i++)
                strengths[nodes[i]] = Math.Clamp(rest[i] + (Push * ((2 * random.NextDouble()) - 1)), 0, 1);
            unstable = Leaves(rest);
        }

        for (var i = 0; i < nodes.Length; i++)
            strengths[nodes[i]] = rest[i];
        return new SolvedCycle(component, taken, true) { IsUnstable = unstable };
    }

    private (int Steps, bool Settled) Settle()
    {
        var (last, isCalm, mayWiden) = (double.PositiveInfinity, false, true);
        for (var step = 0; step < steps; step++)
        {
            var change = SetSlopes(_slopes[0]);
            if (change < Tolerance)
                return (step, true);
            // Near its end the way is straight and wide steps are safe, unless it turns out that they lead away.
            mayWiden &= !isCalm || change <= last;
            isCalm = mayWiden && change < Calm;
            last = change;
            Advance(isCalm ? CalmStep : Step);
        }

        return (steps, false);
    }

    /// <summary>Goes on from a push, in narrow steps: wide ones would damp what turns outwards.</summary>
    private bool Leaves(double[] rest)
    {
        for (var step = 0; step < steps; step++)
        {
            var distance = Distance(rest);
            if (distance is < Back or > Gone || SetSlopes(_slopes[0]) < Tolerance)
                return distance > Away;
            Advance(Step);
        }

        // Still on its way, and farther off than it was pushed.
        return Distance(rest) > Push;
    }

    private double Distance(double[] rest)
    {
        var greatest = 0.0;
        for (var i = 0; i < nodes.Length; i++)
            greatest = Math.Max(greatest, Math.Abs(strengths[nodes[i]] - rest[i]));
        return greatest;
    }

    /// <summary>One step; the first of its slopes is there already.</summary>
    private void Advance(double width)
    {
        effort.Spend(_slopes.Length * visits);
        for (var i = 0; i < nodes.Length; i++)
            _start[i] = strengths[nodes[i]];
        Move(_slopes[0], width / 2);
        SetSlopes(_slopes[1]);
        Move(_slopes[1], width / 2);
        SetSlopes(_slopes[2]);
        Move(_slopes[2], width);
        SetSlopes(_slopes[3]);
        for (var i = 0; i < nodes.Length; i++)
        {
            var mean = (_slopes[0][i] + (2 * _slopes[1][i]) + (2 * _slopes[2][i]) + _slopes[3][i]) / 6;
            strengths[nodes[i]] = Math.Clamp(_start[i] + (width * mean), 0, 1);
        }
    }

    /// <summary>How fast each strength changes; returns the greatest change.</summary>
    private double SetSlopes(double[] slopes)
    {
        var greatest = 0.0;
        for (var i = 0; i < nodes.Length; i++)
        {
            slopes[i] = target(nodes[i]) - strengths[nodes[i]];
            greatest = Math.Max(greatest, Math.Abs(slopes[i]));
        }

        return greatest;
    }

    private void Move(double[] slopes, double step)
    {
        for (var i = 0; i < nodes.Length; i++)
            strengths[nodes[i]] = _start[i] + (step * slopes[i]);
    }
}
