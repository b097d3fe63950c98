using ArgumentMap.Limits;
using ArgumentMap.Scoring.Explanations;

namespace ArgumentMap.Scoring.Odds;

/// <summary>
/// Integrates a cyclic part in one world: starting from its base score, every node moves at the rate by which it differs from the value
/// that the other nodes give it.
/// </summary>
/// <param name="passed">By node: what it passes on. Read for nodes outside the part, written for nodes in it.</param>
internal sealed class CyclicIntegration(OddsModel model, int steps, Effort effort, Ends[] passed)
{
    /// <summary>How far a settled part is displaced to see whether it returns.</summary>
    private const double Push = 1e-6;

    /// <summary>A part that ends farther than this from where it had settled is unstable.</summary>
    private const double Away = 1e-4;

    private const int Pushes = 2;

    /// <summary>Step width of the integration.</summary>
    private const double Step = 0.1;

    /// <summary>Step width once nothing changes faster than <see cref="Calm"/>.</summary>
    private const double CalmStep = 1;

    /// <summary>Change per unit of time below which a part is close to equilibrium.</summary>
    private const double Calm = 1e-3;

    /// <summary>A part has settled when nothing in it changes faster than this per unit of time.</summary>
    private const double Tolerance = 1e-12;

    private readonly SplitMix _random = new(0x0DD5);

    /// <param name="values">
    /// Receives the strengths and forces of the nodes at which they settled, in the order of <paramref name="nodes"/>.
    /// </param>
    public Ending Run(ReadOnlySpan<int> nodes, Ends[] values)
    {
        Start(nodes, values);
        var ending = Integrate(nodes, values);
        if (!ending.Settled)
            return ending;
        var rest = values.AsSpan(0, nodes.Length).ToArray();
        var unstable = false;
        for (var push = 0; push < Pushes && !unstable; push++)
        {
            for (var i = 0; i < nodes.Length; i++)
            {
                if (OddsEquation.IsUndivided(model.Roles[nodes[i]]))
                    continue;
                var pushed = rest[i].Middle + (Push * ((2 * _random.NextDouble()) - 1));
                Set(nodes[i], values, i, rest[i].WithMiddle(Math.Clamp(pushed, 0, 1)));
            }

            Integrate(nodes, values);
            for (var i = 0; i < nodes.Length; i++)
                unstable |= !OddsEquation.IsUndivided(model.Roles[nodes[i]]) && Math.Abs(values[i].Middle - rest[i].Middle) > Away;
        }

        for (var i = 0; i < nodes.Length; i++)
            Set(nodes[i], values, i, rest[i]);
        return ending with { Unstable = unstable };
    }

    private void Start(ReadOnlySpan<int> nodes, Ends[] values)
    {
        foreach (var node in nodes)
            passed[node] = Ends.Zero;
        // Start from the base scores alone, with nothing passed on inside the part or from outside.
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            values[i] = model.Roles[node] switch
            {
                OddsRole.Inference => model.Given[node],
                OddsRole.Reasoned => Ends.Unknown,
                OddsRole.Answer when model.OwnOf(node) is var own => model.Roles[own] == OddsRole.UndividedReasoned
                    ? Ends.Unknown : model.Starts[own].ToChance(),
                _ => model.Starts[node].ToChance(),
            };
        }

        for (var i = 0; i < nodes.Length; i++)
            Set(nodes[i], values, i, values[i]);
    }

    /// <summary>
    /// What exclusive answers are before they are divided moves with its reasons at once: it is only a step on the way to the answers.
    /// </summary>
    private void SetUndivided(ReadOnlySpan<int> nodes, Ends[] values)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (OddsEquation.IsUndivided(model.Roles[nodes[i]]))
                Set(nodes[i], values, i, OddsEquation.Of(model, nodes[i], passed));
        }
    }

    private void Set(int node, Ends[] values, int place, Ends value)
    {
        values[place] = value;
        passed[node] = OddsEquation.Passed(model.Roles[node], value);
    }

    private Ending Integrate(ReadOnlySpan<int> nodes, Ends[] values)
    {
        var slopes = new Ends[4][];
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = new Ends[nodes.Length];
        var start = values.AsSpan(0, nodes.Length).ToArray();
        var visits = 0L;
        foreach (var node in nodes)
            visits += 1 + model.Inputs.SourcesOf(node).Length;
        visits *= slopes.Length;
        var (last, isCalm, mayWiden, settled) = (double.PositiveInfinity, false, true, false);
        var step = 0;
        for (; step < steps; step++)
        {
            effort.Spend(visits);
            var change = Slopes(nodes, values, slopes[0], out var changeOfEnds);
            settled = change < Tolerance;
            if (settled && changeOfEnds < Tolerance)
                return new Ending(step, true, false);
            // Near the equilibrium the path is straight and wide steps are safe, unless they turn out to lead away from it.
            mayWiden &= !isCalm || change <= last;
            isCalm = mayWiden && change < Calm;
            last = change;
            var width = isCalm ? CalmStep : Step;
            Move(nodes, values, start, slopes[0], width / 2);
            Slopes(nodes, values, slopes[1], out _);
            Move(nodes, values, start, slopes[1], width / 2);
            Slopes(nodes, values, slopes[2], out _);
            Move(nodes, values, start, slopes[2], width);
            Slopes(nodes, values, slopes[3], out _);
            for (var i = 0; i < nodes.Length; i++)
            {
                if (OddsEquation.IsUndivided(model.Roles[nodes[i]]))
                    continue;
                start[i] = (start[i] + ((slopes[0][i] + ((slopes[1][i] + slopes[2][i]) * 2) + slopes[3][i]) * (width / 6))).Clamped;
                Set(nodes[i], values, i, start[i]);
            }
        }

        // Where the strengths settled but their ranges did not, the ranges are unknown.
        for (var i = 0; settled && i < nodes.Length; i++)
        {
            if (!OddsEquation.IsUndivided(model.Roles[nodes[i]]))
                Set(nodes[i], values, i, new Ends(0, values[i].Middle, 1));
        }

        SetUndivided(nodes, values);
        return new Ending(step, settled, false);
    }

    /// <summary>Computes how fast everything changes; returns the greatest change of a middle value.</summary>
    private double Slopes(ReadOnlySpan<int> nodes, Ends[] values, Ends[] slopes, out double changeOfEnds)
    {
        var greatest = 0.0;
        changeOfEnds = 0;
        SetUndivided(nodes, values);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (OddsEquation.IsUndivided(model.Roles[nodes[i]]))
                continue;
            slopes[i] = OddsEquation.Of(model, nodes[i], passed) - values[i];
            greatest = Math.Max(greatest, Math.Abs(slopes[i].Middle));
            changeOfEnds = Math.Max(changeOfEnds, Math.Max(Math.Abs(slopes[i].Low), Math.Abs(slopes[i].High)));
        }

        return greatest;
    }

    private void Move(ReadOnlySpan<int> nodes, Ends[] values, Ends[] start, Ends[] slopes, double step)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (!OddsEquation.IsUndivided(model.Roles[nodes[i]]))
                Set(nodes[i], values, i, start[i] + (slopes[i] * step));
        }
    }
}
