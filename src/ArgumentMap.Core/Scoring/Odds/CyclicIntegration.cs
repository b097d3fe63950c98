using ArgumentMap.Limits;
using ArgumentMap.Scoring.Explanations;

namespace ArgumentMap.Scoring.Odds;

/// <summary>
/// Integrates a cyclic part in one world: starting from its base score, every node moves at the rate by which it differs from the value
/// that the other nodes give it.
/// </summary>
internal sealed class CyclicIntegration
{
    /// <summary>How far a settled part is displaced to see whether it returns.</summary>
    private const double Push = 1e-6;

    /// <summary>A part that ends farther than this from where it had settled is unstable.</summary>
    private const double Away = 1e-4;

    private const int Pushes = 2;

    private const double FirstStep = 0.1;

    /// <summary>Change per unit of time below which a part is close to equilibrium.</summary>
    private const double Calm = 1e-2;

    /// <summary>Error allowed in a step that is not close to equilibrium; closer, it shrinks with the change.</summary>
    private const double Accuracy = 1e-4;

    /// <summary>A part has settled when nothing in it changes faster than this per unit of time.</summary>
    private const double Tolerance = 1e-12;

    private readonly OddsModel _model;
    private readonly int[] _nodes;
    private readonly int _steps;
    private readonly Effort _effort;
    private readonly SplitMix _random = new(0x0DD5);

    /// <summary>Inputs from inside the part, in rows by place in the part; sources are places, too.</summary>
    private readonly List<InputKind> _kinds = [];
    private readonly List<int> _inputs = [];
    private readonly List<double> _weights = [];
    private readonly int[] _starts;

    /// <summary>By place: what the inputs from outside come to in the world at hand.</summary>
    private readonly InputSums[] _outside;

    /// <summary>By place: what it passes on.</summary>
    private readonly Ends[] _passed;

    private readonly Ends[] _values;
    private readonly Ends[][] _slopes = new Ends[4][];
    private readonly int[] _onTheWay;

    /// <param name="nodes">Of the part.</param>
    public CyclicIntegration(OddsModel model, int[] nodes, int steps, Effort effort)
    {
        (_model, _nodes, _steps, _effort) = (model, nodes, steps, effort);
        (_outside, _passed, _values) = (new InputSums[nodes.Length], new Ends[nodes.Length], new Ends[nodes.Length]);
        for (var i = 0; i < _slopes.Length; i++)
            _slopes[i] = new Ends[nodes.Length];
        _starts = new int[nodes.Length + 1];
        var places = new Dictionary<int, int>(nodes.Length);
        for (var i = 0; i < nodes.Length; i++)
            places.Add(nodes[i], i);
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var input = model.Inputs.Starts[nodes[i]]; input < model.Inputs.Starts[nodes[i] + 1]; input++)
            {
                if (!places.TryGetValue(model.Inputs.Sources[input], out var place))
                    continue;
                _inputs.Add(place);
                _kinds.Add(model.Kinds[input]);
                _weights.Add(model.Inputs.Weights[input]);
            }

            _starts[i + 1] = _inputs.Count;
        }

        _onTheWay = FindOnTheWay();
    }

    /// <summary>The strengths and forces of the nodes at which they settled, in the order in which the nodes were given.</summary>
    public ReadOnlySpan<Ends> Values => _values;

    /// <param name="passed">By node: what it passes on in the world at hand. Only nodes outside the part are read.</param>
    public Ending Run(ReadOnlySpan<Ends> passed)
    {
        Start(passed);
        var ending = Integrate();
        if (!ending.Settled)
            return ending;
        var rest = _values.AsSpan().ToArray();
        var unstable = false;
        for (var push = 0; push < Pushes && !unstable; push++)
        {
            for (var i = 0; i < rest.Length; i++)
            {
                if (IsOnTheWay(i))
                    continue;
                var pushed = rest[i].Middle + (Push * ((2 * _random.NextDouble()) - 1));
                Set(i, rest[i].WithMiddle(Math.Clamp(pushed, 0, 1)));
            }

            Integrate();
            for (var i = 0; i < rest.Length; i++)
                unstable |= !IsOnTheWay(i) && Math.Abs(_values[i].Middle - rest[i].Middle) > Away;
        }

        for (var i = 0; i < rest.Length; i++)
            Set(i, rest[i]);
        return ending with { Unstable = unstable };
    }

    /// <summary>Starts from the base scores alone, with nothing passed on inside the part or from outside.</summary>
    private void Start(ReadOnlySpan<Ends> passed)
    {
        for (var i = 0; i < _nodes.Length; i++)
        {
            var node = _nodes[i];
            Set(i, _model.Roles[node] switch
            {
                OddsRole.Inference => _model.Given[node],
                OddsRole.Reasoned => Ends.Unknown,
                OddsRole.Answer when _model.OwnOf(node) is var own => _model.Roles[own] == OddsRole.UndividedReasoned
                    ? Ends.Unknown : _model.Starts[own].ToChance(),
                _ => _model.Starts[node].ToChance(),
            });
            _outside[i] = Outside(i, passed);
        }
    }

    private InputSums Outside(int place, ReadOnlySpan<Ends> passed)
    {
        var (sums, inside, node) = (InputSums.None, _starts[place], _nodes[place]);
        for (var i = _model.Inputs.Starts[node]; i < _model.Inputs.Starts[node + 1]; i++)
        {
            var source = _model.Inputs.Sources[i];
            if (inside < _starts[place + 1] && _nodes[_inputs[inside]] == source)
                inside++;
            else
                sums.Add(_model.Kinds[i], passed[source], _model.Inputs.Weights[i]);
        }

        return sums;
    }

    /// <summary>
    /// What exclusive answers are before they are divided moves with its reasons at once: it is only a step on the way to the answers.
    /// </summary>
    private void SetUndivided()
    {
        foreach (var place in _onTheWay)
            Set(place, ValueOf(place));
    }

    /// <summary>The places of answers before they are divided and of the sums of these, each behind what it adds up.</summary>
    private int[] FindOnTheWay()
    {
        var onTheWay = new List<int>();
        var isFound = new bool[_nodes.Length];
        var open = new Stack<int>();
        for (var i = 0; i < _nodes.Length; i++)
        {
            if (IsOnTheWay(i))
                open.Push(i);
            while (open.TryPeek(out var place))
            {
                var before = open.Count;
                for (var input = _starts[place]; input < _starts[place + 1] && !isFound[place]; input++)
                {
                    if (_kinds[input] == InputKind.Summand && !isFound[_inputs[input]])
                        open.Push(_inputs[input]);
                }

                if (open.Count > before)
                    continue;
                open.Pop();
                if (isFound[place])
                    continue;
                isFound[place] = true;
                onTheWay.Add(place);
            }
        }

        return [.. onTheWay];
    }

    private bool IsOnTheWay(int place) =>
        _model.Roles[_nodes[place]] is OddsRole.Undivided or OddsRole.UndividedReasoned or OddsRole.Sum;

    /// <summary>The value that the other nodes give a node.</summary>
    private Ends ValueOf(int place)
    {
        var sums = _outside[place];
        for (var i = _starts[place]; i < _starts[place + 1]; i++)
            sums.Add(_kinds[i], _passed[_inputs[i]], _weights[i]);
        return OddsEquation.Of(_model, _nodes[place], sums);
    }

    private void Set(int place, Ends value)
    {
        _values[place] = value;
        _passed[place] = OddsEquation.Passed(_model.Roles[_nodes[place]], value);
    }

    /// <remarks>
    /// Steps of the width that keeps the error small (Bogacki and Shampine 1989, <i>A 3(2) pair of Runge–Kutta formulas</i>). Close to
    /// equilibrium every node takes the value that the others give it, as long as that halves the change: where it does, the equilibrium
    /// is one that the slower way would reach, too.
    /// </remarks>
    private Ending Integrate()
    {
        var start = _values.AsSpan().ToArray();
        var visits = (long)_nodes.Length + _inputs.Count;
        _effort.Spend(visits);
        var (change, ofEnds) = Slopes(_slopes[0]);
        var (width, maySettleAtOnce) = (FirstStep, true);
        var step = 0;
        for (; step < _steps && (change >= Tolerance || ofEnds >= Tolerance); step++)
        {
            if (maySettleAtOnce && change < Calm)
            {
                _effort.Spend(visits);
                Move(start, _slopes[0], 1);
                _values.AsSpan().CopyTo(start);
                var (next, nextOfEnds) = Slopes(_slopes[0]);
                maySettleAtOnce = Halves(change, next) && Halves(ofEnds, nextOfEnds);
                (change, ofEnds) = (next, nextOfEnds);
                continue;
            }

            _effort.Spend(3 * visits);
            Move(start, _slopes[0], width / 2);
            Slopes(_slopes[1]);
            Move(start, _slopes[1], width * 3 / 4);
            Slopes(_slopes[2]);
            for (var i = 0; i < start.Length; i++)
            {
                if (!IsOnTheWay(i))
                    Set(i, (start[i] + (((_slopes[0][i] * 2) + (_slopes[1][i] * 3) + (_slopes[2][i] * 4)) * (width / 9))).Clamped);
            }

            var there = Slopes(_slopes[3]);
            var (error, allowed) = (width * Error(), Accuracy * Math.Min(1, change / Calm));
            if (error <= allowed)
            {
                _values.AsSpan().CopyTo(start);
                (_slopes[0], _slopes[3]) = (_slopes[3], _slopes[0]);
                (change, ofEnds) = there;
            }

            width *= Math.Clamp(0.9 * Math.Cbrt(allowed / error), 0.2, 5);
        }

        var settled = change < Tolerance;
        // Where the strengths settled but their ranges did not, the ranges are unknown.
        var hasNoEnds = settled && ofEnds >= Tolerance;
        for (var i = 0; i < start.Length; i++)
        {
            if (!IsOnTheWay(i))
                Set(i, hasNoEnds ? new Ends(0, start[i].Middle, 1) : start[i]);
        }

        SetUndivided();
        return new Ending(step, settled, false);

        static bool Halves(double change, double next) => next < Tolerance || next <= change / 2;
    }

    /// <summary>Computes how fast everything changes; returns the greatest change of a middle and of an end of a range.</summary>
    private (double OfMiddles, double OfEnds) Slopes(Ends[] slopes)
    {
        var (ofMiddles, ofEnds) = (0.0, 0.0);
        SetUndivided();
        for (var i = 0; i < slopes.Length; i++)
        {
            if (IsOnTheWay(i))
                continue;
            slopes[i] = ValueOf(i) - _values[i];
            ofMiddles = Math.Max(ofMiddles, Math.Abs(slopes[i].Middle));
            ofEnds = Math.Max(ofEnds, Math.Max(Math.Abs(slopes[i].Low), Math.Abs(slopes[i].High)));
        }

        return (ofMiddles, ofEnds);
    }

    /// <summary>The difference between the two formulas of the step, per unit of time.</summary>
    private double Error()
    {
        var greatest = 0.0;
        for (var i = 0; i < _nodes.Length; i++)
        {
            if (IsOnTheWay(i))
                continue;
            var off = ((_slopes[0][i] * -5) + (_slopes[1][i] * 6) + (_slopes[2][i] * 8) - (_slopes[3][i] * 9)) * (1 / 72.0);
            greatest = Math.Max(greatest, Math.Max(Math.Abs(off.Middle), Math.Max(Math.Abs(off.Low), Math.Abs(off.High))));
        }

        return greatest;
    }

    private void Move(Ends[] start, Ends[] slopes, double step)
    {
        for (var i = 0; i < start.Length; i++)
        {
            if (!IsOnTheWay(i))
                Set(i, start[i] + (slopes[i] * step));
        }
    }
}
