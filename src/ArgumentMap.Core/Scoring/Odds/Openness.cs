using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Which ranges come also from what nobody rated.</summary>
internal static class Openness
{
    /// <returns>By node.</returns>
    public static bool[] Of(OddsModel model, Ends[] strengths)
    {
        var open = new bool[model.Count];
        // Whatever nothing is known of itself; then along all that passes something on, at its high end at least.
        var found = new Stack<int>();
        for (var node = 0; node < open.Length; node++)
        {
            if (IsOpen(model, node, strengths))
            {
                open[node] = true;
                found.Push(node);
            }
        }

        if (found.Count == 0)
            return open;
        var dependents = Dependents(model);
        while (found.TryPop(out var node))
        {
            if (!OddsEquation.Passed(model.Roles[node], strengths[node]).IsRange)
                continue;
            for (var i = dependents.Starts[node]; i < dependents.Starts[node + 1]; i++)
            {
                if (dependents.Weights[i] <= 0 || open[dependents.Sources[i]])
                    continue;
                open[dependents.Sources[i]] = true;
                found.Push(dependents.Sources[i]);
            }
        }

        return open;
    }

    private static bool IsOpen(OddsModel model, int node, Ends[] strengths) => model.Roles[node] switch
    {
        OddsRole.Statement => model.Given[node].Middle == Ends.Unknown.Middle && model.Given[node].Low == Ends.Unknown.Low,
        OddsRole.Reasoned => !IsSupported(model, node, strengths),
        _ => false,
    };

    private static bool IsSupported(OddsModel model, int node, Ends[] strengths)
    {
        for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
        {
            var from = model.Inputs.Sources[i];
            if (model.Kinds[i] == InputKind.Support
                && OddsEquation.Passed(model.Roles[from], strengths[from]).Middle * model.Inputs.Weights[i] > OddsEquation.NoForce)
                return true;
        }

        return false;
    }

    /// <summary>The same edges by the node that they come from; ranges of objections to sources do not enter.</summary>
    private static Rows Dependents(OddsModel model)
    {
        var edges = new WeightedEdge[model.Inputs.Sources.Length];
        for (var node = 0; node < model.Count; node++)
        {
            for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
                edges[i] = new WeightedEdge(node, model.Inputs.Sources[i], model.Inputs.Weights[i]);
        }

        return Rows.Of(model.Count, edges);
    }
}
