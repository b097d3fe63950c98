using System.Collections.Immutable;

namespace ArgumentMap.Workspace.Finding;

/// <summary>The maps that a path refers to.</summary>
/// <param name="Names">Names in the workspace, in ordinal order of their paths.</param>
/// <param name="Problem">A sentence for the user; null where there are maps.</param>
public sealed record FoundMaps(ImmutableArray<string> Names, string? Problem = null)
{
    internal static FoundMaps None(string problem) => new([], problem);
}
