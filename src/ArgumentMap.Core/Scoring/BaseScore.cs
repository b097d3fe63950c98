namespace ArgumentMap.Scoring;

/// <summary>Computes the base score τ of a node from its parts.</summary>
internal static class BaseScore
{
    /// <summary>Computes the base score of a node; false for an inference that has lost a premise and so no longer counts.</summary>
    /// <param name="off">By node: whether to treat it as absent; null where all are present.</param>
    /// <param name="strengths">By node.</param>
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
