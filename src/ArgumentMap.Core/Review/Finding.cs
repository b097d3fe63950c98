using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>Something that a rule found.</summary>
internal sealed record Finding(string Message, SourceLocation Location)
{
    /// <summary>Other places that the message speaks of.</summary>
    public ImmutableArray<SourceLocation> Related { get; init; } = [];

    public CodeFix? Fix { get; init; }
}
