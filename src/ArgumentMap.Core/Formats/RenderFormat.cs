using System.Collections.Immutable;
using ArgumentMap.Comparison;
using ArgumentMap.Formats.Html;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats;

/// <summary>What a map can be rendered as.</summary>
public enum RenderFormat
{
    Json,
    Dot,
    Markdown,
    Arg,

    /// <summary>A picture; needs a layout, which ArgumentMap.Graphviz makes.</summary>
    Svg,

    /// <summary>A page for browsers; its picture needs a layout too.</summary>
    Html,
}

/// <summary>A format's name on the command line and in requests, its media type and file extension.</summary>
public sealed record FormatInfo(RenderFormat Format, string Name, string MediaType, string Extension);

/// <summary>The formats there are; those of <see cref="All"/> this library writes by itself.</summary>
public static class RenderFormats
{
    public static ImmutableArray<FormatInfo> All { get; } =
    [
        new(RenderFormat.Json, "json", "application/json", ".json"),
        new(RenderFormat.Dot, "dot", "text/vnd.graphviz", ".dot"),
        new(RenderFormat.Markdown, "md", "text/markdown", ".md"),
        new(RenderFormat.Arg, "arg", "text/vnd.argument-map", ".arg"),
    ];

    public static FormatInfo Svg { get; } = new(RenderFormat.Svg, "svg", "image/svg+xml", ".svg");

    public static FormatInfo Html { get; } = new(RenderFormat.Html, "html", "text/html", ".html");

    /// <summary>Those and the ones that need a layout.</summary>
    public static ImmutableArray<FormatInfo> WithLayout { get; } = [.. All, Svg, Html];

    /// <summary>Those that a comparison of two maps can be rendered in.</summary>
    public static ImmutableArray<FormatInfo> OfComparisons { get; } = [.. WithLayout.Where(format => format.Format is not (RenderFormat.Arg or RenderFormat.Html))];

    /// <summary>The format with a name; null where there is none.</summary>
    public static FormatInfo? Find(string name) => WithLayout.FirstOrDefault(format => format.Name == name);
}

/// <summary>Where the reasons lie, seen from the thesis.</summary>
public enum Direction
{
    Down,
    Up,
    Right,
}

/// <summary>How sections are drawn.</summary>
public enum SectionStyle
{
    /// <summary>As frames around their items.</summary>
    Open,

    /// <summary>Each as one node, with the lines of its items gathered.</summary>
    Collapsed,
}

/// <summary>What the label of a node says.</summary>
[Flags]
public enum LabelParts
{
    None = 0,
    Kind = 1,

    /// <summary>As the author wrote it: <c>very likely</c>, <c>B2</c>.</summary>
    Rating = 2,
    Id = 4,

    /// <summary>Since when and until when it holds, and when it was retracted.</summary>
    Dates = 8,
    Tags = 16,
    Text = 32,
}

/// <summary>The names of the parts of a label, the same in every head.</summary>
public static class LabelNames
{
    public static LabelParts Default => LabelParts.Kind | LabelParts.Rating | LabelParts.Text;

    public static ImmutableArray<string> All { get; } = ["kind", "rating", "id", "dates", "tags", "text"];

    /// <summary>Reads a list such as <c>kind,text,tags</c>; null where a word in it is no part of a label.</summary>
    public static LabelParts? Parse(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var parts = LabelParts.None;
        foreach (var word in list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (All.IndexOf(word) is not (>= 0 and var index))
                return null;
            parts |= (LabelParts)(1 << index);
        }

        return parts;
    }
}

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

    /// <summary>For JSON and pictures: scores to show, computed so; null for none.</summary>
    public ScoreOptions? Scores { get; init; }

    /// <summary>For pictures.</summary>
    public SectionStyle Sections { get; init; }

    /// <summary>For pictures: id of the node to show with what is within <see cref="Depth"/> steps of it (2 unless said); null for the whole map.</summary>
    public string? Focus { get; init; }

    /// <summary>For pictures: kinds of nodes, and tags with their <c>#</c>, that are shown; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Steps around the node in the focus, or levels of an outline, from 1; null where it was not said. What lies beyond is counted.</summary>
    public int? Depth { get; init; }

    /// <summary>For comparisons: least change of a strength that is listed, from 0 to 1; null for the default.</summary>
    public double? Threshold { get; init; }

    /// <summary>For pictures of comparisons: steps around changes that are shown; null for all of a small map and <see cref="DefaultContext"/> of a larger one.</summary>
    public int? Context { get; init; }

    /// <summary>How two maps are compared.</summary>
    public ComparisonOptions Comparison => new() { Scores = Scores ?? ScoreOptions.Default, Threshold = Threshold ?? ComparisonOptions.Default.Threshold };

    /// <summary>Steps around changes that are shown of a map that is not small.</summary>
    public const int DefaultContext = 2;

    /// <summary>Nodes up to which a picture of a comparison shows all, unless said otherwise.</summary>
    public const int SmallMap = 60;

    /// <summary>For pictures of two maps united: what became of what.</summary>
    internal Marks? Marks { get; init; }

    /// <summary>For pages: how much they carry.</summary>
    public PageLimits Page { get; init; } = PageLimits.Default;

    internal int Steps => Depth ?? 2;

    internal int Levels => Depth ?? int.MaxValue;
}
