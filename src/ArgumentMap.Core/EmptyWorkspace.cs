using System.Collections.Immutable;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap;

/// <summary>A workspace for maps that are not allowed to include files.</summary>
public sealed class EmptyWorkspace : IWorkspace
{
    private EmptyWorkspace()
    {
    }

    public static EmptyWorkspace Instance { get; } = new();

    public ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default) => new(path);

    public ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default) =>
        new(FileContent.NotAllowed);

    public ValueTask<FoundSettings> SettingsAsync(string name, CancellationToken cancellation = default) => new(FoundSettings.None);

    public ValueTask<ImmutableArray<string>> IncludersAsync(string name, CancellationToken cancellation = default) => new([]);
}
