using System.Text;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Tests.Storage;

/// <summary>Shorthands for ids, sources and changes.</summary>
internal static class Sources
{
    public static MapId Id(string text) => MapId.TryParse(text, out var id) ? id : throw new ArgumentException($"'{text}' is no id.");

    public static byte[] Bytes(string source) => Encoding.UTF8.GetBytes(source);

    public static byte[] Titled(string title) => Bytes($"map: {title}\n\nclaim c: A claim\n");

    public static Task<PutResult> PutAsync(
        this IMapStore store, MapId id, ReadOnlyMemory<byte> source, Expected expected, CancellationToken cancellation = default) =>
        store.PutAsync(id, source, expected, ChangeNote.None, null, cancellation);

    public static Task<DeleteResult> DeleteAsync(
        this IMapStore store, MapId id, Expected expected, CancellationToken cancellation = default) =>
        store.DeleteAsync(id, expected, ChangeNote.None, false, cancellation);
}
