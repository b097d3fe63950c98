using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;

namespace ArgumentMap.Formats;

/// <summary>A comparison of two maps as a format shows it: made before any format writes, as a <see cref="MapView"/> is.</summary>
public sealed class ComparisonView
{
    private MapView? _picture;

    private ComparisonView(MapComparison comparison, RenderOptions options) => (Comparison, Options) = (comparison, options);

    public MapComparison Comparison { get; }

    public RenderOptions Options { get; }

    public required MapLimits Limits { get; init; }

    public CancellationToken Cancellation { get; private init; }

    /// <summary>Both maps united, with what changed marked; made when it is first asked for.</summary>
    public MapView Picture => _picture ??= ComparisonPicture.Of(this);

    /// <summary>A view of a comparison for a format; null where the options ask for what there is not, which the problem tells.</summary>
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
