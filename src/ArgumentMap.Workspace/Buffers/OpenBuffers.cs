using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ArgumentMap.Workspace.Buffers;

/// <summary>
/// The unsaved texts that lie over the files of a workspace, by the names of the files. May be used from many threads at once.
/// </summary>
public sealed class OpenBuffers
{
    private readonly ConcurrentDictionary<string, OpenBuffer> _open = new(StringComparer.Ordinal);

    /// <summary>The names of the files that are open, in no order.</summary>
    public ICollection<string> Names => _open.Keys;

    /// <summary>Lays a text over a file, which need not exist; one that was open is replaced, whatever its version.</summary>
    public void Open(string name, string text, int version)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        _open[name] = new OpenBuffer(text, version);
    }

    /// <summary>
    /// Replaces the text of an open file; false, and nothing is changed, where it is not open or has that version or a later one.
    /// </summary>
    public bool Change(string name, string text, int version)
    {
        ArgumentNullException.ThrowIfNull(text);
        while (_open.TryGetValue(name, out var known) && known.Version < version)
        {
            if (_open.TryUpdate(name, new OpenBuffer(text, version), known))
                return true;
        }

        return false;
    }

    /// <summary>From here on the file is read from the disk; false where it was not open.</summary>
    public bool Close(string name) => _open.TryRemove(name, out _);

    public bool TryGet(string name, [NotNullWhen(true)] out OpenBuffer? buffer) => _open.TryGetValue(name, out buffer);
}
