using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>An <c>include:</c> whose file is to be read next.</summary>
/// <param name="Includer">Name of the including file.</param>
/// <param name="Path">The path as written in that file.</param>
/// <param name="Prefix">What the ids of the file begin with in the map; empty where they are its own.</param>
internal readonly record struct PendingInclude(string Includer, string Path, string Prefix, SourceLocation Location);
