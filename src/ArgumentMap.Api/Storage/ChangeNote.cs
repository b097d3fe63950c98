namespace ArgumentMap.Api.Storage;

/// <summary>Who makes a change, and why. A store that keeps no history forgets both.</summary>
/// <param name="Author">Null if unknown.</param>
/// <param name="Message">Null if nothing was said.</param>
public sealed record ChangeNote(string? Author = null, string? Message = null)
{
    public static ChangeNote None { get; } = new();
}
