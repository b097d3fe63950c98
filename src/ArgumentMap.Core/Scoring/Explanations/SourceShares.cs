using System.Collections.Immutable;
using ArgumentMap.Graph;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>What of a topic's strength is known from a source.</summary>
/// <param name="Source">Index of its node.</param>
/// <param name="Share">Its own share and those of the items that cite it.</param>
public readonly record struct SourceShare(int Source, double Share);

/// <summary>Adds up what is known from each source.</summary>
/// <remarks>
/// A premise such as "X reported it" is often sure, so that its source moves it little; yet without X nobody would know. An item's share
/// goes in equal parts to the independent groups of sources that it cites, and within a group to its members. Shares are additive, so that
/// nothing is counted twice.
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

        var groupSizes = new Dictionary<(int Node, int Source), int>();
        foreach (var group in scores.Groups)
        {
            foreach (var source in group.Sources)
                groupSizes[(group.Node, source)] = group.Sources.Length;
        }

        var counted = new HashSet<(int Node, int Source)>();
        foreach (var relation in graph.Relations)
        {
            var citation = (relation.To, relation.From);
            if (relation.Kind == RelationKind.Citation && shares.ContainsKey(relation.From) && shareOf.TryGetValue(relation.To, out var share) && counted.Add(citation))
                shares[relation.From] += share / scores.Nodes[relation.To].Origins / groupSizes.GetValueOrDefault(citation, 1);
        }

        return [.. shares.Select(pair => new SourceShare(pair.Key, pair.Value)).OrderByDescending(row => Math.Round(Math.Abs(row.Share), 9)).ThenBy(row => row.Source)];
    }
}
