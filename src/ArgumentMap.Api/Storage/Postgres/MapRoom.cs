namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>
/// Whether there is room for another map. Counting all of them takes long, so it is done now and then, and near the limit each time: what
/// other processes create within a few seconds may exceed the limit.
/// </summary>
/// <param name="most">The greatest number of maps.</param>
internal sealed class MapRoom(int most, TimeProvider time)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private long _known = long.MaxValue;
    private long _countedAt;

    /// <summary>Counts the map that is about to be created, if there is room for it.</summary>
    public async Task<bool> TakeAsync(Transaction transaction)
    {
        lock (_gate)
        {
            if (_known < most && time.GetElapsedTime(_countedAt) < Trusted)
            {
                _known++;
                return true;
            }
        }

        var count = await transaction.ValueAsync<long>("count");
        lock (_gate)
            (_known, _countedAt) = (count + 1, time.GetTimestamp());
        return count < most;
    }
}
