namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Limits the total length of the texts that an index keeps, in UTF-16 code units.</summary>
internal sealed class IndexRoom(long most)
{
    private long _used;

    public bool TryTake(int size)
    {
        if (Interlocked.Add(ref _used, size) <= most)
            return true;
        GiveBack(size);
        return false;
    }

    public void GiveBack(int size) => Interlocked.Add(ref _used, -size);
}
