using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ArgumentMap.Workspace.Buffers;

/// <summary>The unsaved texts that override files of a workspace, by file name. Thread-safe.</summary>
public sealed class OpenBuffers
{
    private readonly ConcurrentDictionary<string, OpenBuffer> _open = new(StringComparer.Ordinal);

    /// <summary>The names of the open files, in no particular order.</summary>
    public ICollection<string> Names => _open.Keys;

    /// <summary>Overrides a file, which need not exist, by a text; replaces an earlier text regardless of its version.</summary>
    public void Open(string name, string text, int version)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        _open[name] = new OpenBuffer(text, version);
    }

    /// <summary>
    /// Replaces the text of an open file; false without any change where it is not open, or already has this version or a later one.
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

    /// <summary>Stops overriding a file, so that it is read from disk again; false where it was not open.</summary>
    public bool Close(string name) => _open.TryRemove(name, out _);

    public bool TryGet(string name, [NotNullWhen(true)] out OpenBuffer? buffer) => _open.TryGetValue(name, out buffer);
}
