namespace ArgumentMap.Scoring;

/// <summary>The base score τ of a node whose parts have a say in it.</summary>
internal static class BaseScore
{
    /// <summary>Works out the base score of a node; false for an inference that lost a premise, which counts no more.</summary>
    /// <param name="off">The nodes that are to count as if they were not there; null for none.</param>
    /// <param name="strengths">Of all nodes.</param>
    public static bool TryRead(WeightedGraph graph, int node, bool[]? off, double[] strengths, out double baseScore)
    {
        baseScore = graph.BaseScores[node];
        var role = graph.Roles[node];
        var parts = graph.Parts;
        var (least, greatest, any) = (1.0, 0.0, false);
        for (var i = parts.Starts[node]; i < parts.Starts[node + 1]; i++)
        {
            var source = parts.Sources[i];
            if (parts.Weights[i] < 0 || (off is not null && off[source]))
            {
                if (role == NodeRole.Inference)
                    return false;
                continue;
            }

            any = true;
            var strength = parts.Weights[i] * strengths[source];
            least = Math.Min(least, strength);
            greatest = Math.Max(greatest, strength);
        }

        baseScore = role switch
        {
            NodeRole.Inference => baseScore * least,
            NodeRole.Group => greatest,
            NodeRole.Source when any => Math.Min(baseScore, greatest),
            _ => baseScore,
        };
        return true;
    }
}
