using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>Something that a rule found.</summary>
internal sealed record Finding(string Message, SourceLocation Location)
{
    /// <summary>Other locations that the message refers to.</summary>
    public ImmutableArray<SourceLocation> Related { get; init; } = [];

    public CodeFix? Fix { get; init; }
}
