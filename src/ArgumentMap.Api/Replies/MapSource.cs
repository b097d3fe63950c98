namespace ArgumentMap.Api.Replies;

/// <summary>The bytes of a map, and where its includes and settings are found.</summary>
/// <param name="Revision">Revision of the bytes; see <see cref="Storage.Revision"/>.</param>
/// <param name="Path">Name of the file, for messages.</param>
internal sealed record MapSource(ReadOnlyMemory<byte> Utf8, string Revision, string Path, IWorkspace Files)
{
    /// <summary>A map that was sent in a request, which cannot include anything.</summary>
    /// <param name="path">Name for messages.</param>
    public static MapSource Sent(byte[] utf8, string path = "map.arg") =>
        new(utf8, Storage.Revision.Of(utf8), path, EmptyWorkspace.Instance);
}
