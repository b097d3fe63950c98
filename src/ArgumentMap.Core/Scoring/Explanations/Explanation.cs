using System.Collections.Immutable;
using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>What one node or relation contributes to a topic.</summary>
/// <param name="Index">Of the node or relation in the graph.</param>
/// <param name="Measures">By the measures of <see cref="Attribution.All"/>; null where one says nothing.</param>
public sealed record Contribution(int Index, ImmutableArray<Measured?> Measures)
{
    public Measured? this[string measure] => Measures[Attribution.All.IndexOf(Attribution.All.First(row => row.Name == measure))];

    /// <summary>
    /// What contributions are put in order by: the Shapley value or, where it would have taken too long, what removal changes.
    /// </summary>
    public double Share => (this["shapley"] ?? this["removal"])?.Value ?? 0;
}

/// <summary>Why a topic has the strength that it has, and what would change its verdict.</summary>
/// <param name="Topic">Index of its node.</param>
/// <param name="Nodes">The nodes that bear on it, directly or through others, the one with the greatest share first.</param>
/// <param name="Relations">The relations on the way, likewise.</param>
/// <param name="Sources">What is known from which source, the greatest share first.</param>
/// <param name="Unmeasured">How many more nodes and relations lie too far away to be measured within the limits.</param>
/// <param name="Groups">Where sources of one origin count once, at the topic or at what bears on it.</param>
/// <param name="Sentence">All that in one sentence.</param>
public sealed record Explanation(
    MapScores Scores, int Topic, ImmutableArray<Contribution> Nodes, ImmutableArray<Contribution> Relations,
    ImmutableArray<SourceShare> Sources, int Unmeasured, ImmutableArray<SourceGroup> Groups, string Sentence)
{
    public NodeScore Score => Scores.Nodes[Topic];
}
