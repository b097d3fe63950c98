using System.Collections.Immutable;
using ArgumentMap.Comparison;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats;

/// <summary>How a map is rendered.</summary>
public sealed record RenderOptions
{
    public static RenderOptions Default { get; } = new();

    /// <summary>For pictures; null for a tree, or for a graph where there is a <see cref="Direction"/>.</summary>
    public PictureLayout? Layout { get; init; }

    /// <summary>For pictures of a graph; null for down, or right where that would be too wide.</summary>
    public Direction? Direction { get; init; }

    /// <summary>For pictures.</summary>
    public Theme Theme { get; init; } = Theme.Light;

    /// <summary>For pictures.</summary>
    public LabelParts Labels { get; init; } = LabelNames.Default;

    /// <summary>For pictures: whether a legend explains the symbols.</summary>
    public bool Legend { get; init; }

    /// <summary>How to compute the scores to show; null for none. A comparison always shows scores.</summary>
    public ScoreOptions? Scores { get; init; }

    /// <summary>For pictures.</summary>
    public SectionStyle Sections { get; init; }

    /// <summary>
    /// For pictures: id of the node to show together with what is within <see cref="Depth"/> steps of it; null for the whole map.
    /// </summary>
    public string? Focus { get; init; }

    /// <summary>For pictures: the kinds of nodes, and the tags with their <c>#</c>, to show; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>
    /// Steps around the focused node (null for 2), or levels of an outline (null for all); at least 1. What lies beyond is only counted.
    /// </summary>
    public int? Depth { get; init; }

    /// <summary>For comparisons: the smallest change of strength to list, from 0 to 1; null for the default.</summary>
    public double? Threshold { get; init; }

    /// <summary>
    /// For pictures of comparisons: steps around changes to show, at least 0; null for everything in a small map and
    /// <see cref="DefaultContext"/> steps in a larger one.
    /// </summary>
    public int? Context { get; init; }

    /// <summary>For pictures of a tree: the wanted width of the whole by its height; null for <see cref="DefaultAspect"/>.</summary>
    public double? Aspect { get; init; }

    /// <summary>For pictures of a tree: whether all cards are drawn, however many there are.</summary>
    public bool All { get; init; }

    /// <summary>For tables: what the rows and columns are.</summary>
    public TableKind Table { get; init; }

    /// <summary>How two maps are compared.</summary>
    public ComparisonOptions Comparison => new()
    {
        Scores = Scores ?? ScoreOptions.Default,
        Threshold = Threshold ?? ComparisonOptions.Default.Threshold,
    };

    /// <summary>The width by the height of a window.</summary>
    public const double DefaultAspect = 1.4;

    /// <summary>The most cards that a picture shows if not all are asked for.</summary>
    public const int FullPicture = 150;

    /// <summary>Steps around changes that are shown by default in a map that is not small.</summary>
    public const int DefaultContext = 2;

    /// <summary>The greatest number of nodes of a map of which a picture of a comparison shows everything by default.</summary>
    public const int SmallMap = 60;

    /// <summary>For Markdown: whether a reference links to where the item is declared. A terminal shows none.</summary>
    internal bool HasLinks { get; init; } = true;

    /// <summary>How a picture is laid out.</summary>
    internal PictureLayout DrawnAs => Layout ?? (Direction is null ? PictureLayout.Tree : PictureLayout.Graph);

    internal int Steps => Depth ?? 2;

    internal int Levels => Depth ?? int.MaxValue;
}
