namespace ArgumentMap.Workspace.Includers;

/// <summary>The current version of a map.</summary>
/// <param name="Version">An object that is equal as long as the map is unchanged; never null.</param>
public readonly record struct MapVersion(string Name, object Version);
