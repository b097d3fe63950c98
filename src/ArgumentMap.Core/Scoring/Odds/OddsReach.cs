namespace ArgumentMap.Scoring.Odds;

/// <summary>How far, and in which direction, a change anywhere in a part can move its topic, by bounds that cost one pass.</summary>
internal sealed class OddsReach
{
    /// <summary>By node the most that a change of it moves the log odds of the topic, whatever the change.</summary>
    private readonly double[] _most;

    /// <summary>By node the most that it moves them for each unit of its own log odds.</summary>
    private readonly double[] _rates;
    private readonly sbyte[] _directions;

    private OddsReach(int count) => (_most, _rates, _directions) = (new double[count], new double[count], new sbyte[count]);

    /// <param name="model">Of a topic, node <see cref="OddsTrials.Topic"/>, and all that it depends on.</param>
    public static OddsReach Of(OddsModel model)
    {
        var reach = new OddsReach(model.Count);
        var seen = new bool[model.Count];
        (reach._most[OddsTrials.Topic], reach._rates[OddsTrials.Topic]) = (double.PositiveInfinity, 1);
        (reach._directions[OddsTrials.Topic], seen[OddsTrials.Topic]) = (1, true);
        var components = model.Components;
        for (var component = components.Count - 1; component >= 0; component--)
        {
            if (components.IsCyclic(component))
            {
                // Round a cycle there is no telling.
                foreach (var node in components[component])
                    (reach._most[node], reach._rates[node], reach._directions[node], seen[node]) =
                        (double.PositiveInfinity, double.PositiveInfinity, 0, true);
            }

            foreach (var node in components[component])
            {
                for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
                    reach.Pass(model, node, model.Inputs.Sources[i], model.Kinds[i], model.Inputs.Weights[i], seen);
                for (var i = model.Objections.Starts[node]; i < model.Objections.Starts[node + 1]; i++)
                    reach.Pass(model, node, model.Objections.Sources[i], InputKind.Undercut, model.Objections.Weights[i], seen);
            }
        }

        return reach;
    }

    /// <summary>The most that the log odds of the topic can move where those of a node move by so much.</summary>
    public double MostOf(int node, double change) =>
        _rates[node] == 0 ? _most[node] : Math.Min(_most[node], _rates[node] * change);

    /// <summary>1 where a node raises the topic, -1 where it lowers it, 0 where it may do either.</summary>
    public int DirectionOf(int node) => _directions[node];

    private void Pass(OddsModel model, int to, int from, InputKind kind, double weight, bool[] seen)
    {
        if (kind == InputKind.None)
            return;
        var (most, rate) = kind switch
        {
            InputKind.Support or InputKind.Attack => (
                Math.Min(_most[to], MostShift(weight, _rates[to])),
                OddsEquation.Carries(model.Roles[from]) ? Math.Min(weight, Evidence.MostForce) * _rates[to] : double.PositiveInfinity),
            InputKind.Own or InputKind.Rival or InputKind.Summand => (_most[to], _rates[to]),
            _ => (_most[to], double.PositiveInfinity),
        };
        _most[from] += most;
        _rates[from] += rate;
        var direction = kind is InputKind.Attack or InputKind.Undercut or InputKind.Rival ? -_directions[to] : _directions[to];
        _directions[from] = (sbyte)(seen[from] && _directions[from] != direction ? 0 : direction);
        seen[from] = true;
    }

    /// <summary>A reason adds at most the likelihood ratio of its relevance, and passes on through the rates before it.</summary>
    private static double MostShift(double weight, double rate)
    {
        var force = Math.Min(weight, Evidence.MostForce);
        return force <= 0 ? 0 : rate * Math.Log((1 + force) / (1 - force));
    }
}
