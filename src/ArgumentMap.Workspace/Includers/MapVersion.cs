namespace ArgumentMap.Workspace.Includers;

/// <summary>A map in the state that it is in.</summary>
/// <param name="Version">Equal as long as the map is the same; never null.</param>
public readonly record struct MapVersion(string Name, object Version);
