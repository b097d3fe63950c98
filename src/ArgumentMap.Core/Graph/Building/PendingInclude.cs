using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>An <c>include:</c> whose file is to be read next.</summary>
/// <param name="Includer">Name of the including file.</param>
/// <param name="Path">The path as written in that file.</param>
internal readonly record struct PendingInclude(string Includer, string Path, SourceLocation Location);
