using System.Collections.Concurrent;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>The newest revisions of stored maps, as far as they are known. They may be used only while somebody listens for changes.
/// </summary>
internal sealed class Heads(TimeProvider time)
{
    /// <summary>So long after the database was last heard of, what is known is not used any more.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private const int MaxCount = 200_000;

    private readonly ConcurrentDictionary<MapId, Head> _known = new();

    /// <summary>Count the changes, each for the maps of one hash, so that what was read before a change is not kept after it.</summary>
    private readonly int[] _changes = new int[1024];

    /// <summary>When the database was last heard of; 0 while nobody listens.</summary>
    private long _heard;

    /// <summary>The head of a map; null if it must be read from the database.</summary>
    public Head? Of(MapId id) =>
        Interlocked.Read(ref _heard) is not 0 and var heard && time.GetElapsedTime(heard) < Fresh ? _known.GetValueOrDefault(id) : null;

    /// <summary>What was known last, which may have changed since; null if nothing was.</summary>
    public Head? Last(MapId id) => _known.GetValueOrDefault(id);

    /// <summary>To be taken before a head is read, and given to <see cref="Keep"/> afterwards.</summary>
    public int Mark(MapId id) => Volatile.Read(ref Changes(id));

    /// <summary>Keeps a head unless it may have changed since the mark was taken.</summary>
    public void Keep(MapId id, int mark, Head head)
    {
        if (_known.Count >= MaxCount)
            _known.Clear();
        _known[id] = head;
        if (Mark(id) != mark)
            _known.TryRemove(id, out _);
    }

    /// <summary>Forgets a map that has changed.</summary>
    public void Forget(MapId id)
    {
        Interlocked.Increment(ref Changes(id));
        _known.TryRemove(id, out _);
    }

    /// <summary>Somebody listens now; what changed before was missed.</summary>
    public void Begin()
    {
        for (var i = 0; i < _changes.Length; i++)
            Interlocked.Increment(ref _changes[i]);
        _known.Clear();
        Confirm();
    }

    /// <summary>The database was heard of, so no change before was missed.</summary>
    public void Confirm() => Interlocked.Exchange(ref _heard, time.GetTimestamp());

    /// <summary>Nobody listens any more.</summary>
    public void End() => Interlocked.Exchange(ref _heard, 0);

    private ref int Changes(MapId id) => ref _changes[(uint)id.GetHashCode() % _changes.Length];
}

/// <summary>The newest revision of a stored map.</summary>
internal sealed record Head(string Revision, DateTimeOffset Modified);
