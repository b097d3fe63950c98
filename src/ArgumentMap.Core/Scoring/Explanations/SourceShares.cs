using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>How much of a topic's strength is known from a source.</summary>
/// <param name="Source">Index of its node.</param>
/// <param name="Share">The source's own share plus its part of the shares of the items that cite it.</param>
public readonly record struct SourceShare(int Source, double Share);

/// <summary>Adds up how much is known from each source.</summary>
/// <remarks>
/// A premise such as "X reported it" is often sure, so that its source moves it little; yet without X nobody would know. An item's share
/// goes in equal parts to the independent sources that it cites; one that goes back to an origin of theirs has none of it. Shares are
/// additive, so that nothing is counted twice.
/// </remarks>
internal static class SourceShares
{
    /// <param name="nodes">The contributions of all nodes above the topic.</param>
    /// <returns>Largest share first.</returns>
    public static ImmutableArray<SourceShare> Of(MapScores scores, IReadOnlyList<Contribution> nodes)
    {
        var graph = scores.Graph;
        var shares = new Dictionary<int, double>();
        var shareOf = new Dictionary<int, double>();
        foreach (var node in nodes)
        {
            shareOf[node.Index] = node.Share;
            if (graph.Nodes[node.Index].Kind == NodeKind.Source)
                shares[node.Index] = node.Share;
        }

        var told = new HashSet<(int Node, int Source)>();
        foreach (var relation in graph.Relations)
        {
            if (relation.Kind == RelationKind.Citation
                && graph.SourceOf(relation) is var source
                && shares.ContainsKey(source)
                && shareOf.TryGetValue(relation.To, out var share)
                && !scores.Reading.IsRepeated(relation.To, relation.From)
                && told.Add((relation.To, relation.From)))
                shares[source] += share / scores.Nodes[relation.To].Origins;
        }

        return [.. shares.Select(pair => new SourceShare(pair.Key, pair.Value))
            .OrderByDescending(row => Math.Round(Math.Abs(row.Share), 9)).ThenBy(row => row.Source)];
    }
}
