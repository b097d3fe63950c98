namespace ArgumentMap.Api.Storage;

/// <summary>A stored map.</summary>
/// <param name="Revision">The revision of <paramref name="Source"/>; see <see cref="Storage.Revision"/>.</param>
/// <param name="Modified">When the bytes were last written.</param>
public sealed record StoredMap(MapId Id, ReadOnlyMemory<byte> Source, string Revision, DateTimeOffset Modified);
