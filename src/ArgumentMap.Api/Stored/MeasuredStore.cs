using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.History;
using ArgumentMap.Api.Telemetry;

namespace ArgumentMap.Api.Stored;

/// <summary>Measures how long the calls of a store take and how they end.</summary>
internal sealed class MeasuredStore(IMapStore store, ApiMetrics metrics, TimeProvider time) : IMapStore, IDisposable, IAsyncDisposable
{
    public IWorkspace Files => store.Files;

    public IMapHistory? History => store.History;

    public Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation = default) =>
        MeasureAsync("list", () => store.ListAsync(query, cancellation));

    public Task<GetResult> GetAsync(MapId id, CancellationToken cancellation = default) =>
        MeasureAsync("get", () => store.GetAsync(id, cancellation));

    public Task<PutResult> PutAsync(
        MapId id,
        ReadOnlyMemory<byte> source,
        Expected expected,
        ChangeNote change,
        CreationKey? key = null,
        CancellationToken cancellation = default) =>
        MeasureAsync("put", () => store.PutAsync(id, source, expected, change, key, cancellation));

    public Task<DeleteResult> DeleteAsync(
        MapId id, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default) =>
        MeasureAsync("delete", () => store.DeleteAsync(id, expected, change, force, cancellation));

    public Task<RenameResult> RenameAsync(
        MapId id, MapId to, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default) =>
        MeasureAsync("rename", () => store.RenameAsync(id, to, expected, change, force, cancellation));

    public Task<StoreProblem?> CheckAsync(CancellationToken cancellation = default) => store.CheckAsync(cancellation);

    public void Dispose() => (store as IDisposable)?.Dispose();

    public async ValueTask DisposeAsync()
    {
        if (store is IAsyncDisposable other)
            await other.DisposeAsync();
        else
            Dispose();
    }

    private async Task<T> MeasureAsync<T>(string name, Func<Task<T>> call)
        where T : notnull
    {
        var started = time.GetTimestamp();
        var result = await call();
        metrics.Stored(name, result, time.GetElapsedTime(started));
        return result;
    }
}
