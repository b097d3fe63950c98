using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Limits;

namespace ArgumentMap.Formats;

/// <summary>A format that maps are written in, with everything known about it. <see cref="MapFormats"/> is the only index.</summary>
/// <remarks>
/// What only some formats can do is an interface: <see cref="IComparisonFormat"/>, <see cref="IReadableFormat"/>.
/// </remarks>
public abstract class MapFormat
{
    /// <summary>The name that users give, such as <c>md</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The media type, without a charset.</summary>
    public abstract string MediaType { get; }

    /// <summary>The extension of its files, with the dot.</summary>
    public abstract string Extension { get; }

    /// <summary>A few words for help and docs, such as <c>an outline in Markdown</c>.</summary>
    public abstract string Description { get; }

    /// <summary>The options that affect it; all others are rejected.</summary>
    public virtual ImmutableArray<RenderOption> Options => [];

    /// <summary>Whether it shows scores even if no option asks for them.</summary>
    public virtual bool AlwaysShowsScores => false;

    /// <summary>
    /// What it keeps of a map besides statements and how they support and attack one another; the rest is told as a loss.
    /// </summary>
    public virtual MapFeatures Keeps => MapFeatures.None;

    /// <summary>What is lost of a map that is written in this format, one row for each kind.</summary>
    public ImmutableArray<Loss> LossesOf(ArgumentGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return
        [
            .. MapFeature.Table.Where(feature => !Keeps.HasFlag(feature.Flag))
                .Select(feature => new Loss(feature.Lost, feature.Count(graph)))
                .Where(loss => loss.Count > 0),
        ];
    }

    /// <summary>What the map lacks without which it cannot be written with these options; null where it lacks nothing.</summary>
    protected internal virtual Diagnostic? Unfit(ArgumentGraph graph, RenderOptions options) => null;

    /// <summary>Writes UTF-8 without a byte order mark. The same view gives the same bytes on every machine.</summary>
    /// <returns>Null where the map was written; otherwise nothing was written, and this is the reason.</returns>
    /// <exception cref="EffortSpentException">Writing takes more work than the view allows.</exception>
    /// <exception cref="OperationCanceledException">The view was cancelled.</exception>
    public Diagnostic? Write(MapView view, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(stream);
        return WriteWithin(view, new EffortStream(stream, view.Effort));
    }

    /// <summary>Writes the view to a stream that takes what is written off the view's effort.</summary>
    /// <returns>As for <see cref="Write"/>.</returns>
    protected abstract Diagnostic? WriteWithin(MapView view, Stream stream);
}
