using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Scoring;

namespace ArgumentMap.Comparison;

/// <summary>What the argument of one map has become in another. Order, layout and comments are no part of an argument.</summary>
public sealed record MapComparison
{
    public required MapScores ScoresBefore { get; init; }

    public required MapScores ScoresAfter { get; init; }

    /// <summary>Least change of a strength that is listed.</summary>
    public required double Threshold { get; init; }

    public ArgumentGraph Before => ScoresBefore.Graph;

    public ArgumentGraph After => ScoresAfter.Graph;

    /// <summary>Which node has become which; those without a mate were added or removed.</summary>
    public required Pairing Nodes { get; init; }

    public required Pairing Sections { get; init; }

    /// <summary>Title, tags and settings of the map.</summary>
    public ImmutableArray<Change> MapChanges { get; init; } = [];

    /// <summary>Those of the second map in its order, then those that were removed.</summary>
    public ImmutableArray<SectionChange> SectionChanges { get; init; } = [];

    /// <summary>Those of the second map in its order, then those that were removed.</summary>
    public ImmutableArray<NodeChange> NodeChanges { get; init; } = [];

    /// <summary>Those of the second map in its order, then those that were removed.</summary>
    public ImmutableArray<LinkChange> LinkChanges { get; init; } = [];

    /// <summary>Theses, then other claims, then all else, the greatest change first.</summary>
    public ImmutableArray<StrengthChange> StrengthChanges { get; init; } = [];

    /// <summary>Those that flip, then those of the second map in its order, then those that it does not have.</summary>
    public ImmutableArray<Thesis> Theses { get; init; } = [];

    public ImmutableArray<LeadChange> LeadChanges { get; init; } = [];

    /// <summary>Whether the work was cut short, so that reworded items may be told as removed and added.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether both maps say the same.</summary>
    public bool IsEmpty => MapChanges.IsEmpty && SectionChanges.IsEmpty && NodeChanges.IsEmpty && LinkChanges.IsEmpty;
}
