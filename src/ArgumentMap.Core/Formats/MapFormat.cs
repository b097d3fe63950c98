using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats;

/// <summary>A format that maps are written in, with all there is to know about it. <see cref="MapFormats"/> is the only index.</summary>
/// <remarks>
/// What only some formats can do is an interface that they implement: <see cref="IComparisonFormat"/>, <see cref="IReadableFormat"/>,
/// <see cref="ILayoutFormat"/>, <see cref="IPageFormat"/>.
/// </remarks>
public abstract class MapFormat
{
    /// <summary>What users call it, such as <c>md</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Without a charset.</summary>
    public abstract string MediaType { get; }

    /// <summary>Of its files, with the dot.</summary>
    public abstract string Extension { get; }

    /// <summary>A few words for help and docs, such as <c>an outline in Markdown</c>.</summary>
    public abstract string Description { get; }

    /// <summary>The options that make a difference to it; all others are refused.</summary>
    public virtual ImmutableArray<RenderOption> Options => [];

    /// <summary>Whether it shows scores where no option asks for them, too.</summary>
    public virtual bool AlwaysShowsScores => false;

    /// <summary>Writes UTF-8 without byte order mark. The same view gives the same bytes everywhere.</summary>
    /// <returns>Null where the map was written; else nothing was, and this says why.</returns>
    /// <exception cref="OperationCanceledException">The view was cancelled.</exception>
    public abstract Diagnostic? Write(MapView view, Stream stream);
}
