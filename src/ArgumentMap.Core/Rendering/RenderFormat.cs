using System.Collections.Immutable;
using ArgumentMap.Scoring;

namespace ArgumentMap.Rendering;

/// <summary>What a map can be rendered as.</summary>
public enum RenderFormat
{
    Json,
    Dot,
    Markdown,
    Arg,

    /// <summary>A picture; needs a layout, which ArgumentMap.Graphviz makes.</summary>
    Svg,
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

    /// <summary>Those and the ones that need a layout.</summary>
    public static ImmutableArray<FormatInfo> WithLayout { get; } = [.. All, Svg];

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

/// <summary>How a map is rendered.</summary>
public sealed record RenderOptions
{
    public static RenderOptions Default { get; } = new();

    /// <summary>For pictures.</summary>
    public Direction Direction { get; init; }

    /// <summary>For JSON and pictures: scores to show, computed so; null for none.</summary>
    public ScoreOptions? Scores { get; init; }

    /// <summary>For pictures.</summary>
    public SectionStyle Sections { get; init; }

    /// <summary>For pictures: id of the node to show with what is within <see cref="Depth"/> steps of it; null for the whole map.</summary>
    public string? Focus { get; init; }

    /// <summary>For pictures: kinds of nodes, and tags with their <c>#</c>, that are shown; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>For outlines: levels that are shown, from 1; for a focus: steps. What lies beyond is counted.</summary>
    public int Depth { get; init; } = int.MaxValue;
}
