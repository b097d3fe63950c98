namespace ArgumentMap.Workspace.Buffers;

/// <summary>The text of a file as an editor has it.</summary>
/// <param name="Version">Grows with every change.</param>
public sealed record OpenBuffer(string Text, int Version);
