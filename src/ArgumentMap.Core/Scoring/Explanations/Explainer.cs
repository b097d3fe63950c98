using System.Collections.Immutable;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>Explains strengths.</summary>
public static class Explainer
{
    /// <param name="topic">Index of a node that is no question.</param>
    public static Explanation Explain(MapScores scores, int topic, ScoringLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (!scores.Nodes[topic].Counts)
            return new Explanation(scores, topic, [], [], [], 0, [], Sentence.ForAbsent(scores, topic));
        var ancestry = Ancestry.Of(scores, topic, limits ?? ScoringLimits.Default);
        var nodes = Contributions(ancestry, ancestry.Nodes);
        var relations = Contributions(ancestry, ancestry.Relations);
        var sources = SourceShares.Of(scores, nodes);
        var above = ancestry.Nodes.Select(lever => lever.Index).Append(topic).ToHashSet();
        return new Explanation(
            scores, topic, nodes, relations, sources, ancestry.Unmeasured, [.. scores.Groups.Where(group => above.Contains(group.Node))],
            Sentence.For(scores, topic, nodes, sources, ancestry.Unmeasured));
    }

    /// <summary>The node whose removal would change a topic's strength most in one direction; -1 where none would.</summary>
    /// <param name="raises">Whether it is to be one that raises the strength.</param>
    internal static (int Node, double Change) Greatest(MapScores scores, int topic, bool raises, ScoringLimits limits)
    {
        var ancestry = Ancestry.Of(scores, topic, limits);
        var (node, greatest) = (-1, 0.0);
        foreach (var lever in ancestry.Nodes)
        {
            var change = Removal.Of(ancestry, lever);
            if ((raises ? change : -change) > greatest)
                (node, greatest) = (lever.Index, Math.Abs(change));
        }

        return (node, raises ? greatest : -greatest);
    }

    private static ImmutableArray<Contribution> Contributions(Ancestry ancestry, IReadOnlyList<Lever> levers)
    {
        var measures = Attribution.All.Select(measure => measure.Measure(ancestry, levers)).ToArray();
        return
        [
            .. Enumerable.Range(0, levers.Count)
                .Select(i => new Contribution(levers[i].Index, [.. measures.Select(values => values[i])]))
                // Shares that differ only by how they were rounded keep the order of the map.
                .OrderByDescending(contribution => Math.Round(Math.Abs(contribution.Share), 9)).ThenBy(contribution => contribution.Index),
        ];
    }
}
