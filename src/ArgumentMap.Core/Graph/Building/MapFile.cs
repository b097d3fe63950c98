using ArgumentMap.Language.Syntax;

namespace ArgumentMap.Graph.Building;

/// <summary>A file of a map. A file that is included under several names is one of each.</summary>
/// <param name="Name">Its name in the workspace.</param>
/// <param name="Prefix">What its ids begin with in the map: <c>lib.</c> for one included as <c>lib</c>; else empty.</param>
internal sealed record MapFile(SyntaxTree Tree, string Name, string Prefix);
