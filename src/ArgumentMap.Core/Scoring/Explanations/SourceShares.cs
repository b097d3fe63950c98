using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>What of a topic's strength is known from a source.</summary>
/// <param name="Source">Index of its node.</param>
/// <param name="Share">Its own share and those of the items that cite it.</param>
public readonly record struct SourceShare(int Source, double Share);

/// <summary>Adds up what is known from each source.</summary>
/// <remarks>
/// A premise such as "X reported it" is often sure, so that its source moves it little; yet without X nobody would know. An item's share
/// goes in equal parts to the independent sources that it cites, and of those that are really one to the strongest. Shares are additive, so
/// that nothing is counted twice.
/// </remarks>
internal static class SourceShares
{
    /// <param name="nodes">The contributions of all nodes above a topic.</param>
    /// <returns>The greatest first.</returns>
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

        // Sources of one origin count as the strongest of them; so the others carry nothing.
        var silent = new HashSet<(int Node, int Source)>();
        foreach (var group in scores.Groups)
        {
            var strongest = group.Sources.MaxBy(source => scores.Nodes[source].Strength);
            silent.UnionWith(group.Sources.Where(source => source != strongest).Select(source => (group.Node, source)));
        }

        foreach (var relation in graph.Relations)
        {
            // A source cited twice by one item is added to the silent once it has been counted.
            if (relation.Kind == RelationKind.Citation
                && shares.ContainsKey(relation.From)
                && shareOf.TryGetValue(relation.To, out var share)
                && silent.Add((relation.To, relation.From)))
                shares[relation.From] += share / scores.Nodes[relation.To].Origins;
        }

        return [.. shares.Select(pair => new SourceShare(pair.Key, pair.Value))
            .OrderByDescending(row => Math.Round(Math.Abs(row.Share), 9)).ThenBy(row => row.Source)];
    }
}
