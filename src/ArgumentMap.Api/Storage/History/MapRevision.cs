namespace ArgumentMap.Api.Storage.History;

/// <summary>One change of a map.</summary>
/// <param name="Number">1 for the first revision of a map, and greater for each later one.</param>
/// <param name="Revision">See <see cref="Storage.Revision"/>; null if the change deleted the map.</param>
/// <param name="Author">Null if unknown.</param>
/// <param name="Message">Null if nothing was said.</param>
/// <param name="Length">Size of the source in bytes; 0 if the change deleted the map.</param>
public sealed record MapRevision(long Number, string? Revision, string? Author, DateTimeOffset At, string? Message, long Length)
{
    /// <summary>Whether the change deleted the map.</summary>
    public bool IsDeletion => Revision is null;
}
