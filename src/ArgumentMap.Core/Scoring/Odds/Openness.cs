namespace ArgumentMap.Scoring.Odds;

/// <summary>Which ranges come also from what nobody rated.</summary>
internal static class Openness
{
    /// <summary>
    /// Whatever nothing is known of itself, and what that passes something on to, at its high end at least; ranges of objections to
    /// sources do not enter.
    /// </summary>
    /// <returns>By node.</returns>
    public static bool[] Of(OddsModel model, EndsList strengths)
    {
        var open = new bool[model.Count];
        var components = model.Components;
        for (var component = 0; component < components.Count; component++)
        {
            // In a cycle until nothing more is found; each round finds something, or is the last.
            bool found;
            do
            {
                found = false;
                foreach (var node in components[component])
                {
                    if (!open[node] && IsOpen(model, node, strengths, open))
                        found = open[node] = true;
                }
            }
            while (found && components.IsCyclic(component));
        }

        return open;
    }

    private static bool IsOpen(OddsModel model, int node, EndsList strengths, bool[] open)
    {
        var role = model.Roles[node];
        if (role is OddsRole.Statement or OddsRole.Undivided && Ends.IsUnknown(model.Given[node]))
            return true;
        var isSupported = false;
        for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
        {
            var from = model.Inputs.Sources[i];
            if (model.Inputs.Weights[i] <= 0)
                continue;
            if (open[from] && OddsEquation.Passed(model.Roles[from], strengths[from]).IsRange)
                return true;
            isSupported |= model.Kinds[i] == InputKind.Support
                && OddsEquation.Passed(model.Roles[from], strengths[from]).Middle * model.Inputs.Weights[i] > OddsEquation.NoForce;
        }

        return OddsEquation.IsReasoned(role) && !isSupported;
    }
}
