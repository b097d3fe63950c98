using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats;

/// <summary>A format in which a comparison of two maps can be written.</summary>
public interface IComparisonFormat
{
    string Name { get; }

    string MediaType { get; }

    string Extension { get; }

    /// <summary>The options that affect a comparison; all others are rejected.</summary>
    ImmutableArray<RenderOption> ComparisonOptions { get; }

    /// <summary>Writes UTF-8 without a byte order mark. The same view gives the same bytes on every machine.</summary>
    /// <returns>Null where the comparison was written; otherwise nothing was written, and this is the reason.</returns>
    /// <exception cref="OperationCanceledException">The view was cancelled.</exception>
    Diagnostic? WriteComparison(ComparisonView view, Stream stream);
}
