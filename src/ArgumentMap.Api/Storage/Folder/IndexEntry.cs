namespace ArgumentMap.Api.Storage.Folder;

/// <summary>A map in one state of its file.</summary>
internal sealed class IndexEntry(MapId id, FileStamp stamp)
{
    private readonly Lock _gate = new();
    private bool _dropped;

    public MapId Id => id;

    public FileStamp Stamp => stamp;

    /// <summary>What was read from the map; null if it was not read or there was no room to keep it.</summary>
    public ReadMap? Read { get; private set; }

    /// <summary>Keeps what was read if there is room.</summary>
    public void Keep(ReadMap read, IndexRoom room)
    {
        lock (_gate)
        {
            if (!_dropped && Read is null && room.TryTake(read.Details.Size))
                Read = read;
        }
    }

    /// <summary>Frees the room when the file has changed.</summary>
    public void Drop(IndexRoom room)
    {
        lock (_gate)
        {
            _dropped = true;
            if (Read is not null)
                room.GiveBack(Read.Details.Size);
        }
    }
}

/// <summary>A map as it was last read for a list.</summary>
internal sealed record ReadMap(MapDetails Details, MapSummary Summary)
{
    /// <summary>Its place in a list.</summary>
    public MapCursor Place(MapSort sort) => MapCursor.Of(sort, Summary.Id, Details.FoldedTitle, Summary.Modified);
}
