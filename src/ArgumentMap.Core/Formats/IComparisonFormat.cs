using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats;

/// <summary>A format in which a comparison of two maps can be written.</summary>
public interface IComparisonFormat
{
    string Name { get; }

    string MediaType { get; }

    string Extension { get; }

    /// <summary>The options that make a difference to a comparison; all others are refused.</summary>
    ImmutableArray<RenderOption> ComparisonOptions { get; }

    /// <summary>Writes UTF-8 without byte order mark. The same view gives the same bytes everywhere.</summary>
    /// <returns>Null where the comparison was written; else nothing was, and this says why.</returns>
    /// <exception cref="OperationCanceledException">The view was cancelled.</exception>
    Diagnostic? WriteComparison(ComparisonView view, Stream stream);
}
