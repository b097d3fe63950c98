using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring;

/// <summary>A map in which one item is rated otherwise.</summary>
internal static class OtherRating
{
    /// <param name="rating">As it would stand in square brackets.</param>
    /// <param name="problem">Why there is no such map; empty where there is one.</param>
    /// <returns>Null where the item cannot have that rating.</returns>
    public static ArgumentGraph? Of(ArgumentGraph graph, string id, string rating, out string problem)
    {
        var index = graph.IndexOf(id);
        if (index < 0 || graph.Nodes[index].Kind is NodeKind.Question or NodeKind.Inference)
        {
            problem = index >= 0 && graph.Nodes[index].Kind == NodeKind.Inference
                ? $"'{id}' is the step from one item to another, which has no rating. Rate the item that it comes from."
                : Topics.Unknown(graph, id);
            return null;
        }

        var node = graph.Nodes[index];
        var read = node.Kind == NodeKind.Source ? RatingScale.ReadReliability(rating, out problem, out _)
            : node.Kind.IsInference() ? RatingScale.ReadStrength(rating, out problem, out _)
            : RatingScale.ReadCredence(rating, out problem, out _);
        return read is null ? null : graph.With(index, node with { Rating = read });
    }
}
