using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review;

/// <summary>The file of a map after its fixes.</summary>
/// <param name="Original">The file as it was read.</param>
/// <param name="Text">The file with its fixes applied; the same as <paramref name="Original"/> where nothing was fixed.</param>
/// <param name="Applied">What was done, each with its place, in the order in which it was done.</param>
/// <param name="Left">All that is left to say about the map.</param>
public sealed record FixedMap(string Original, string Text, ImmutableArray<string> Applied, ImmutableArray<Diagnostic> Left);
