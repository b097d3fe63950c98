using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review;

/// <summary>A map's file before and after fixes.</summary>
/// <param name="Original">The file as it was read.</param>
/// <param name="Text">The file with the fixes applied; the same as <paramref name="Original"/> where nothing was fixed.</param>
/// <param name="Applied">The fixes applied, each with its location, in the order in which they were applied.</param>
/// <param name="Left">The diagnostics that remain.</param>
public sealed record FixedMap(string Original, string Text, ImmutableArray<string> Applied, ImmutableArray<Diagnostic> Left);
