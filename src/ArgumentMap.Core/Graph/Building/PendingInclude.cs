using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>An <c>include:</c> whose file is to be read next.</summary>
/// <param name="Includer">Name of the including file.</param>
/// <param name="Path">As written there.</param>
internal readonly record struct PendingInclude(string Includer, string Path, SourceLocation Location);
