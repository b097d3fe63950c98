using System.Collections.Immutable;
using ArgumentMap.Comparison;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats;

/// <summary>What a picture says of a graph that two maps were united in. All are by index in that graph.</summary>
internal sealed record Marks
{
    /// <summary>What became of each node; null where nothing did.</summary>
    public required ImmutableArray<ChangeKind?> Nodes { get; init; }

    /// <summary>The same in words, with the sign, and whether its verdict flips: <c>~ reworded, moved</c>.</summary>
    public required ImmutableArray<string?> Words { get; init; }

    /// <summary>What was other before, for a tooltip.</summary>
    public required ImmutableArray<ImmutableArray<string>> Notes { get; init; }

    /// <summary>What became of each relation; null where nothing did.</summary>
    public required ImmutableArray<ChangeKind?> Relations { get; init; }

    /// <summary>Strengths as they are; of what was removed, as they were.</summary>
    public required MapScores Scores { get; init; }

    /// <summary>For a node whose strength is another, how it was: <c>0.52</c>; else null.</summary>
    public required ImmutableArray<string?> StrengthsBefore { get; init; }

    /// <summary>Steps around changes that are shown; null for all.</summary>
    public int? Context { get; init; }

    /// <summary>The nodes that a picture of the changes has to show.</summary>
    public IEnumerable<int> Changed
    {
        get
        {
            for (var node = 0; node < Nodes.Length; node++)
            {
                if (Words[node] is not null)
                    yield return node;
            }

            for (var i = 0; i < Relations.Length; i++)
            {
                if (Relations[i] is null)
                    continue;
                yield return Scores.Graph.Relations[i].From;
                yield return Scores.Graph.Relations[i].To;
            }
        }
    }
}
