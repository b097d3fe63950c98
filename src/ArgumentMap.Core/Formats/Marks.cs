using System.Collections.Immutable;
using ArgumentMap.Comparison;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats;

/// <summary>The changes to mark in a picture of two merged maps. All arrays are by index in the merged graph.</summary>
internal sealed record Marks
{
    /// <summary>How each node changed; null where it did not.</summary>
    public required ImmutableArray<ChangeKind?> Nodes { get; init; }

    /// <summary>The change of each node in words, with the sign, and whether its verdict flips: <c>~ reworded, moved</c>.</summary>
    public required ImmutableArray<string?> Words { get; init; }

    /// <summary>What each node was before the change, as lines of a tooltip.</summary>
    public required ImmutableArray<ImmutableArray<string>> Notes { get; init; }

    /// <summary>How each relation changed; null where it did not.</summary>
    public required ImmutableArray<ChangeKind?> Relations { get; init; }

    /// <summary>The scores after the change; for removed nodes, those before it.</summary>
    public required MapScores Scores { get; init; }

    /// <summary>The former strength of each node whose strength changed, such as <c>0.52</c>; otherwise null.</summary>
    public required ImmutableArray<string?> StrengthsBefore { get; init; }

    /// <summary>How many steps around changes are shown; null for everything.</summary>
    public int? Context { get; init; }

    /// <summary>The nodes that a picture of the changes must show.</summary>
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
