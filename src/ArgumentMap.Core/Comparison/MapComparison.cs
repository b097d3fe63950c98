using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Scoring;

namespace ArgumentMap.Comparison;

/// <summary>The differences between the arguments of two maps. Order, layout and comments are not part of an argument.</summary>
public sealed record MapComparison
{
    internal MapComparison(Pairing nodes, Pairing sections) => (Nodes, Sections) = (nodes, sections);

    public required MapScores ScoresBefore { get; init; }

    public required MapScores ScoresAfter { get; init; }

    /// <summary>Smallest change of a strength that is listed.</summary>
    public required double Threshold { get; init; }

    public ArgumentGraph Before => ScoresBefore.Graph;

    public ArgumentGraph After => ScoresAfter.Graph;

    /// <summary>The nodes of both maps that correspond; nodes without a partner were added or removed.</summary>
    internal Pairing Nodes { get; }

    internal Pairing Sections { get; }

    /// <summary>Title, tags and settings of the map.</summary>
    public ImmutableArray<Change> MapChanges { get; init; } = [];

    /// <summary>Those of the second map in its order, then the removed ones of the first.</summary>
    public ImmutableArray<SectionChange> SectionChanges { get; init; } = [];

    /// <summary>Those of the second map in its order, then the removed ones of the first.</summary>
    public ImmutableArray<NodeChange> NodeChanges { get; init; } = [];

    /// <summary>Those of the second map in its order, then the removed ones of the first.</summary>
    public ImmutableArray<LinkChange> LinkChanges { get; init; } = [];

    /// <summary>Theses, then other claims, then everything else; within each, greatest change first.</summary>
    public ImmutableArray<StrengthChange> StrengthChanges { get; init; } = [];

    /// <summary>Those that flip, then the others of the second map in its order, then those that only the first map has.</summary>
    public ImmutableArray<Thesis> Theses { get; init; } = [];

    public ImmutableArray<LeadChange> LeadChanges { get; init; } = [];

    /// <summary>Whether the comparison was cut short, so that reworded items may be reported as removed and added.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether both maps have the same content.</summary>
    public bool IsEmpty => MapChanges.IsEmpty && SectionChanges.IsEmpty && NodeChanges.IsEmpty && LinkChanges.IsEmpty;
}
