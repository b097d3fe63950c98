namespace ArgumentMap.Scoring;

/// <summary>The base score τ of a node.</summary>
internal static class BaseScore
{
    /// <summary>Computes the base score of a node; false for an inference that has lost a premise and so no longer counts.</summary>
    /// <param name="off">By node: whether to treat it as absent; null where all are present.</param>
    /// <param name="strengths">By node.</param>
    public static bool TryRead(WeightedGraph graph, int node, bool[]? off, double[] strengths, out double baseScore)
    {
        baseScore = graph.BaseScores[node];
        if (graph.Roles[node] != NodeRole.Inference)
            return true;
        var parts = graph.Parts;
        var least = 1.0;
        for (var i = parts.Starts[node]; i < parts.Starts[node + 1]; i++)
        {
            var premise = parts.Sources[i];
            if (parts.Weights[i] < 0 || (off is not null && off[premise]))
                return false;
            least = Math.Min(least, parts.Weights[i] * strengths[premise]);
        }

        baseScore *= least;
        return true;
    }
}
