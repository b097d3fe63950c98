using ArgumentMap.Graph;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>A map as it was read.</summary>
/// <param name="Source">The map's own file.</param>
internal sealed record ReadMap(SourceText Source, ArgumentGraph Graph);
