using System.Collections.Immutable;
using ArgumentMap.Comparison;
using ArgumentMap.Formats.Html;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats;

/// <summary>How a map is rendered.</summary>
public sealed record RenderOptions
{
    public static RenderOptions Default { get; } = new();

    /// <summary>For pictures; null for down, and right where that would be too wide.</summary>
    public Direction? Direction { get; init; }

    /// <summary>For pictures.</summary>
    public Theme Theme { get; init; } = Theme.Light;

    /// <summary>For pictures.</summary>
    public LabelParts Labels { get; init; } = LabelNames.Default;

    /// <summary>For pictures: whether what the signs mean is told beside the map.</summary>
    public bool Legend { get; init; }

    /// <summary>Scores to show, computed so; null for none. A comparison always shows scores.</summary>
    public ScoreOptions? Scores { get; init; }

    /// <summary>For pictures.</summary>
    public SectionStyle Sections { get; init; }

    /// <summary>For pictures: id of the node to show with what is within <see cref="Depth"/> steps of it; null for the whole map.</summary>
    public string? Focus { get; init; }

    /// <summary>For pictures: kinds of nodes, and tags with their <c>#</c>, that are shown; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>
    /// Steps around the node in the focus (null for 2), or levels of an outline (null for all), from 1. What lies beyond is counted.
    /// </summary>
    public int? Depth { get; init; }

    /// <summary>For comparisons: least change of a strength that is listed, from 0 to 1; null for the default.</summary>
    public double? Threshold { get; init; }

    /// <summary>
    /// For pictures of comparisons: steps around changes that are shown, from 0; null for all of a small map and
    /// <see cref="DefaultContext"/> of a
    /// larger one.
    /// </summary>
    public int? Context { get; init; }

    /// <summary>How two maps are compared.</summary>
    public ComparisonOptions Comparison => new()
    {
        Scores = Scores ?? ScoreOptions.Default,
        Threshold = Threshold ?? ComparisonOptions.Default.Threshold,
    };

    /// <summary>Steps around changes that are shown of a map that is not small.</summary>
    public const int DefaultContext = 2;

    /// <summary>Nodes up to which a picture of a comparison shows all, unless said otherwise.</summary>
    public const int SmallMap = 60;

    /// <summary>For pages: how much they carry. No option of users sets it.</summary>
    internal PageLimits Page { get; init; } = PageLimits.Default;

    internal int Steps => Depth ?? 2;

    internal int Levels => Depth ?? int.MaxValue;
}
