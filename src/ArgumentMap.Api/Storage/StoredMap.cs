namespace ArgumentMap.Api.Storage;

/// <summary>A map as it is stored.</summary>
/// <param name="Revision">See <see cref="Storage.Revision"/>; always that of <paramref name="Source"/>.</param>
/// <param name="Modified">When the bytes were last written.</param>
public sealed record StoredMap(MapId Id, ReadOnlyMemory<byte> Source, string Revision, DateTimeOffset Modified);
