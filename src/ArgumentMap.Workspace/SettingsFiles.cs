using System.Collections.Concurrent;
using System.Text;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Workspace;

/// <summary>Finds and reads <c>argmap.json</c> in a folder or in the nearest folder above it.</summary>
internal sealed class SettingsFiles(FolderWorkspace workspace)
{
    private const int MaxLength = 1024 * 1024;

    /// <summary>The settings last read, by name; a file is not parsed again while its text is the same.</summary>
    private readonly ConcurrentDictionary<string, FoundSettings> _known = new(StringComparer.Ordinal);

    /// <param name="folder">A full path.</param>
    public async ValueTask<FoundSettings> ForAsync(string folder, CancellationToken cancellation)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var path = Path.Combine(current, FoundSettings.FileName);
            // Names are computed only if a file is found: most folders have no settings.
            if (File.Exists(path) || IsOpen(path))
                return Parse(
                    workspace.NameOf(path),
                    await workspace.ReadAsync(workspace.NameOf(path), MaxLength, cancellation).ConfigureAwait(false));
        }

        return FoundSettings.None;
    }

    private bool IsOpen(string path) => workspace.Buffers.Names.Count > 0 && workspace.Buffers.TryGet(workspace.NameOf(path), out _);

    private FoundSettings Parse(string name, FileContent content)
    {
        if (content.Problem is { } problem)
            return FoundSettings.Unreadable(name, problem);
        var text = content.Text ?? TextOf(content.Bytes.Span);
        if (_known.TryGetValue(name, out var known) && known.Source?.Text == text)
            return known;
        return _known[name] = FoundSettings.Of(name, text);
    }

    private static string TextOf(ReadOnlySpan<byte> utf8) =>
        Encoding.UTF8.GetString(utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8);
}
