using System.Collections.Immutable;
using ArgumentMap.Review;

namespace ArgumentMap;

/// <summary>A collection of maps: their files, the settings that apply to each, and which of them include which.</summary>
public interface IWorkspace : IFileSource
{
    /// <summary>The settings that apply to a map: those of the nearest <c>argmap.json</c>, or the defaults where there is none.</summary>
    /// <param name="name">Name of the map, which need not exist.</param>
    ValueTask<FoundSettings> SettingsAsync(string name, CancellationToken cancellation = default);

    /// <summary>The names of the maps that include a file directly, in ordinal order.</summary>
    /// <param name="name">Name of the included file, which need not exist.</param>
    ValueTask<ImmutableArray<string>> IncludersAsync(string name, CancellationToken cancellation = default);
}
