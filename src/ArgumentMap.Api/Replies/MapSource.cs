namespace ArgumentMap.Api.Replies;

/// <summary>The bytes of a map, and where what it includes and its settings are found.</summary>
/// <param name="Revision">See <see cref="Storage.Revision"/>; that of the bytes.</param>
/// <param name="Path">Name of the file, for messages.</param>
internal sealed record MapSource(ReadOnlyMemory<byte> Utf8, string Revision, string Path, IWorkspace Files)
{
    /// <summary>A map that came in a request, which can include nothing.</summary>
    public static MapSource Sent(byte[] utf8) => new(utf8, Storage.Revision.Of(utf8), "map.arg", EmptyWorkspace.Instance);
}
