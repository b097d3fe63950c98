using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;

namespace ArgumentMap.Formats;

/// <summary>A comparison of two maps, prepared for formats before any of them writes, like a <see cref="MapView"/>.</summary>
public sealed class ComparisonView
{
    private readonly IComparisonFormat _format;
    private MapView? _picture;

    private ComparisonView(MapComparison comparison, IComparisonFormat format, RenderOptions options) =>
        (Comparison, _format, Options) = (comparison, format, options);

    public MapComparison Comparison { get; }

    public RenderOptions Options { get; }

    public required MapLimits Limits { get; init; }

    /// <summary>What drawing and writing it may take together.</summary>
    public required Effort Effort { get; init; }

    public CancellationToken Cancellation { get; private init; }

    /// <summary>Both maps merged, with the changes marked; computed on first use.</summary>
    public MapView Picture => _picture ??= ComparisonPicture.Of(this);

    /// <summary>
    /// Creates the view of a comparison for a format; null where an option is invalid, with the reason in <paramref name="problem"/>.
    /// </summary>
    public static ComparisonView? Of(
        MapComparison comparison,
        IComparisonFormat format,
        RenderOptions options,
        out Diagnostic? problem,
        MapLimits? limits = null,
        Effort? effort = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(options);
        problem = OptionCheck.Of(comparison.After, format.Name, format.ComparisonOptions, options, comparison.Before);
        if (problem is not null)
            return null;
        limits ??= MapLimits.Default;
        return new ComparisonView(comparison, format, options)
        {
            Limits = limits,
            Effort = effort ?? new Effort(limits.Effort, cancellation),
            Cancellation = cancellation,
        };
    }

    /// <summary>Writes the comparison in the format that the view was made for, in UTF-8 without byte order mark.</summary>
    /// <returns>Null where the comparison was written; else nothing was, and this says why.</returns>
    /// <exception cref="EffortSpentException">Writing takes more work than the view allows.</exception>
    /// <exception cref="OperationCanceledException">The view was cancelled.</exception>
    public Diagnostic? Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return _format.WriteComparison(this, new EffortStream(stream, Effort));
    }
}
