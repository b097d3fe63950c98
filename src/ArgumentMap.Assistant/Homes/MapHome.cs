using System.Collections.Immutable;
using ArgumentMap.Assistant.Tools;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Assistant.Homes;

/// <summary>Gives the effort of a call, which is that of the map it is about.</summary>
/// <param name="limits">Those that apply to the map.</param>
internal delegate Effort Budget(MapLimits limits);

/// <summary>Where an assistant finds maps, and who does the work of its calls.</summary>
internal abstract class MapHome
{
    /// <summary>Whether maps are also files, which tools read and change by their path.</summary>
    public virtual bool HasFiles => false;

    /// <summary>Does the work of a call, and answers for it where that is not possible.</summary>
    /// <param name="length">Letters of the text that the call is about.</param>
    public abstract Task<ToolAnswer> DoAsync(
        string tool, long length, Func<Budget, Task<ToolAnswer>> work, CancellationToken cancellation);

    /// <summary>A map that was sent as a text.</summary>
    public abstract ValueTask<FoundMap> OfTextAsync(string text, CancellationToken cancellation);

    /// <summary>A map by its path, or why it cannot be read.</summary>
    /// <param name="mayBeNew">Whether a file that does not exist is taken as an empty one.</param>
    public virtual ValueTask<FoundMap> OfPathAsync(string path, bool mayBeNew, CancellationToken cancellation) =>
        throw new NotSupportedException();

    /// <summary>Replaces the text of a file; null where that succeeded, else what stood in the way.</summary>
    /// <param name="path">As the call named it.</param>
    /// <param name="before">The text that was read; a file that has another one by now is left alone. Null for a new file.</param>
    public virtual ValueTask<string?> SaveAsync(string path, string? before, string text, CancellationToken cancellation) =>
        throw new NotSupportedException();

    /// <summary>The maps that can be read as resources, from one on, in a fixed order.</summary>
    /// <param name="after">Where the part before ended; null for the first.</param>
    /// <returns>Names with titles, and where the next part begins; null where there is none.</returns>
    public abstract Task<(ImmutableArray<ListedMap> Maps, string? Next)> ListAsync(string? after, CancellationToken cancellation);

    /// <summary>The text of a map by the name that <see cref="ListAsync"/> gives it; null where there is none.</summary>
    public abstract Task<string?> ReadAsync(string name, CancellationToken cancellation);
}

/// <summary>A map among the resources.</summary>
/// <param name="Title">Empty where it has none.</param>
internal sealed record ListedMap(string Name, string Title);

/// <summary>A map that a call is about, before it is read.</summary>
/// <param name="Files">Where what it includes is read from.</param>
/// <param name="Path">Its path as the call named it; null for a text.</param>
internal sealed record FoundMap(string Name, FileContent Content, IFileSource Files, Settings Settings, string? Path)
{
    /// <summary>Why there is no such map, and what to do; null where there is one.</summary>
    public string? Refusal { get; private init; }

    public bool IsNew { get; init; }

    public static FoundMap Refuse(string why) =>
        new("", FileContent.Missing, EmptyWorkspace.Instance, Settings.Default, null) { Refusal = why };
}
