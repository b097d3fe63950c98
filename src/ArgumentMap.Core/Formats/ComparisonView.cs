using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;

namespace ArgumentMap.Formats;

/// <summary>A comparison of two maps, prepared for formats before any of them writes, like a <see cref="MapView"/>.</summary>
public sealed class ComparisonView
{
    private MapView? _picture;

    private ComparisonView(MapComparison comparison, RenderOptions options) => (Comparison, Options) = (comparison, options);

    public MapComparison Comparison { get; }

    public RenderOptions Options { get; }

    public required MapLimits Limits { get; init; }

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
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(options);
        problem = OptionCheck.Of(comparison.After, format.Name, format.ComparisonOptions, options, comparison.Before);
        return problem is null
            ? new ComparisonView(comparison, options) { Limits = limits ?? MapLimits.Default, Cancellation = cancellation }
            : null;
    }
}
