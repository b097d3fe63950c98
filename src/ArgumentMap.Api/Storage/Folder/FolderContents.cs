using System.Collections.Concurrent;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Knows which maps are in a folder, and the states of their files. Not to be used by several threads at once, but for
/// <see cref="Touch"/>.</summary>
/// <remarks>Where the system reports changes, only what has changed is looked at, and in case something was not reported, a part of the
/// other maps in turn. Elsewhere the whole folder is scanned each time.</remarks>
internal sealed class FolderContents(MapFolder folder, FolderStoreOptions options, TimeProvider time, IndexRoom room) : IDisposable
{
    /// <summary>Number of maps that are looked at although no change of them was reported.</summary>
    private const int Part = 1_000;


    /// <summary>Maps whose files have been or are being changed through the store since the folder was last looked at.</summary>
    private readonly ConcurrentDictionary<MapId, bool> _touched = new();

    private readonly Dictionary<MapId, IndexEntry> _entries = [];
    private readonly SortedSet<string> _unservable = new(StringComparer.Ordinal);

    /// <summary>Maps that are links: changes of what they lead to are not reported.</summary>
    private readonly HashSet<MapId> _links = [];

    private FolderWatch? _watch;
    private int _part;
    private long? _scanned;

    /// <summary>All maps of the folder, by id, and what else it holds; null if that has changed.</summary>
    private FolderState? _state;

    /// <summary>Marks the file of a map as changing. Call it before the change, in case of a scan during it, and after.</summary>
    public void Touch(MapId id) => _touched[id] = true;

    public bool Has(MapId id) => _entries.ContainsKey(id);

    /// <summary>The maps now. The same object as long as nothing has changed.</summary>
    public FolderState Refresh()
    {
        var now = time.GetTimestamp();
        if (_scanned is not { } scanned || time.GetElapsedTime(scanned, now) >= options.Rescan)
        {
            _scanned = null;
            LookAround();
            _scanned = now;
        }

        foreach (var id in _touched.Keys)
        {
            // Removed before looking, so that a change made after the look is not lost.
            _touched.TryRemove(id, out _);
            Look(id);
        }

        return _state ??= State();
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _watch = null;
    }

    private void LookAround()
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        if (_watch?.TryRead(changed) == true)
        {
            foreach (var name in changed)
                Look(name);
            foreach (var id in _links.Concat(NextPart()).ToList())
                Look(id);
            return;
        }

        _watch?.Dispose();
        // Before the scan, so that it reports what changes meanwhile.
        _watch = folder.Watch();
        Scan();
    }

    /// <summary>Some of the maps, after those of the last time.</summary>
    private IEnumerable<MapId> NextPart()
    {
        if (_state is not { Maps: var maps })
            return [];
        var start = _part < maps.Length ? _part : 0;
        _part = start + Part;
        return maps.Skip(start).Take(Part).Select(map => map.Id);
    }

    private void Look(string name)
    {
        if (MapFolder.IdOf(name) is { } id)
            Look(id);
        else if (MapFolder.IsUnservable(name) && (folder.IsFile(name) ? _unservable.Add(name) : _unservable.Remove(name)))
            _state = null;
    }

    private FolderState State()
    {
        var entries = _entries.Values.ToArray();
        Array.Sort(entries, (one, other) => string.CompareOrdinal(one.Id.Value, other.Id.Value));
        return new FolderState(
            entries.Length > options.Maps ? [.. entries.AsSpan(0, options.Maps)] : [.. entries],
            entries.Length,
            [.. _unservable.Take(UnservableFile.Most).Select(FolderProblem.Unservable)]);
    }

    private void Scan()
    {
        var known = _entries.Keys.ToHashSet();
        var unservable = new List<string>();
        foreach (var name in folder.Names())
        {
            if (MapFolder.IdOf(name) is { } id)
                known.Add(id);
            else if (folder.IsFile(name))
                unservable.Add(name);
        }

        // Some file systems omit a file that is replaced while the folder is read, so known maps are looked at even if not listed.
        foreach (var id in known)
            Look(id);
        if (_unservable.SetEquals(unservable))
            return;
        _unservable.Clear();
        _unservable.UnionWith(unservable);
        _state = null;
    }

    private void Look(MapId id)
    {
        var stamp = Stamp(id, out var isLink);
        _ = isLink ? _links.Add(id) : _links.Remove(id);
        var known = _entries.GetValueOrDefault(id);
        if (stamp == known?.Stamp)
            return;
        known?.Drop(room);
        _state = null;
        if (stamp is null)
            _entries.Remove(id);
        else
            _entries[id] = new IndexEntry(id, stamp.Value);
    }

    private FileStamp? Stamp(MapId id, out bool isLink)
    {
        isLink = false;
        try
        {
            return folder.Find(id, out isLink)?.Stamp;
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            // It exists; reading it will report what is wrong.
            return default(FileStamp);
        }
    }
}
