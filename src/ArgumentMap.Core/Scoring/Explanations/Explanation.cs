using System.Collections.Immutable;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>The contribution of one node or relation to a topic.</summary>
/// <param name="Index">Index of the node or relation in the graph.</param>
/// <param name="Measures">In the order of <see cref="Attribution.All"/>; null where a measure has no value.</param>
public sealed record Contribution(int Index, ImmutableArray<Measured?> Measures)
{
    public Measured? this[string measure] => Measures[Attribution.All.IndexOf(Attribution.All.First(row => row.Name == measure))];

    /// <summary>
    /// The value by which contributions are ordered: the Shapley value or, where that would have taken too long, the effect of removal.
    /// </summary>
    public double Share => (this["shapley"] ?? this["removal"])?.Value ?? 0;
}

/// <summary>Why a topic has its strength, and what would change its verdict.</summary>
/// <param name="Topic">Index of its node.</param>
/// <param name="Nodes">The nodes that bear on it, directly or through others, the one with the greatest share first.</param>
/// <param name="Relations">The relations on the way, likewise.</param>
/// <param name="Sources">What is known from which source, the greatest share first.</param>
/// <param name="Unmeasured">How many more nodes and relations lie too far away to be measured within the limits.</param>
/// <param name="Groups">Sources that go back to common origins, at the topic or at what bears on it.</param>
/// <param name="Sentence">All that in one sentence.</param>
public sealed record Explanation(
    MapScores Scores, int Topic, ImmutableArray<Contribution> Nodes, ImmutableArray<Contribution> Relations,
    ImmutableArray<SourceShare> Sources, int Unmeasured, ImmutableArray<SourceGroup> Groups, string Sentence)
{
    /// <summary>Under <c>odds</c> the answer first: waterfall, flips, what to settle first, sources; null in all other semantics.</summary>
    public OddsExplanation? Odds { get; init; }

    public NodeScore Score => Scores.Nodes[Topic];

    /// <summary>The nearest base score of the topic itself that changes its verdict; null where there is none.</summary>
    public Measured? OwnFlip { get; init; }
}

/// <summary>Why the answers to a question stand as they do.</summary>
/// <param name="IsExclusive">Whether only one of them can hold, so that they share one certainty under <c>odds</c>.</param>
/// <param name="Answers">In the order of the ranking.</param>
public sealed record QuestionExplanation(
    MapScores Scores, QuestionRanking Ranking, bool IsExclusive, ImmutableArray<Explanation> Answers);
