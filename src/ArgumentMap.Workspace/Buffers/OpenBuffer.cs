namespace ArgumentMap.Workspace.Buffers;

/// <summary>The text of a file as it is in an editor.</summary>
/// <param name="Version">Increases with every change.</param>
public sealed record OpenBuffer(string Text, int Version);
