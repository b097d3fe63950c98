using System.Collections.Concurrent;
using System.Collections.Immutable;
using ArgumentMap.Graph.Building;
using ArgumentMap.Review;
using ArgumentMap.Text;
using ArgumentMap.Workspace.Includers;

namespace ArgumentMap.Workspace;

/// <summary>Maps in memory, for programs that keep their maps elsewhere and for tests. Thread-safe.</summary>
/// <remarks>
/// Names are paths with forward slashes relative to one root, which includes cannot leave (see <see cref="IncludePath"/>).
/// </remarks>
public sealed class MemoryWorkspace : IWorkspace
{
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly IncluderIndex _includers;

    public MemoryWorkspace(params IEnumerable<(string Name, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        _includers = new IncluderIndex(this);
        foreach (var (name, text) in files)
            this[name] = text;
    }

    /// <summary>The text of a file; null where there is none. Setting null removes the file.</summary>
    public string? this[string name]
    {
        get => _files.GetValueOrDefault(name);
        set
        {
            if (value is null)
                _files.TryRemove(name, out _);
            else
                _files[name] = value;
        }
    }

    /// <inheritdoc/>
    public ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default) =>
        new(IncludePath.Resolve(includer, path));

    /// <inheritdoc/>
    public ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default)
    {
        if (this[name] is not { } text)
            return new(FileContent.Missing);
        return new(text.Length > maxLength ? FileContent.TooLarge : FileContent.Of(text));
    }

    /// <inheritdoc/>
    public ValueTask<FoundSettings> SettingsAsync(string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var end = name.Length;
        while (end > 0)
        {
            end = name.LastIndexOf('/', end - 1);
            var settings = name[..(end + 1)] + FoundSettings.FileName;
            if (this[settings] is { } text)
                return new(FoundSettings.Of(settings, text));
        }

        return new(FoundSettings.None);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<string>> IncludersAsync(string name, CancellationToken cancellation = default)
    {
        var maps = _files.Where(file => file.Key.EndsWith(".arg", StringComparison.Ordinal))
            .Select(file => new MapVersion(file.Key, file.Value));
        return _includers.IncludersAsync(name, [.. maps], cancellation);
    }
}
