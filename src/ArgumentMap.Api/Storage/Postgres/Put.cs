using ArgumentMap.Api.Storage.Folder;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>Stores a map within a transaction.</summary>
internal sealed class Put(MapId id, byte[] source, MapDetails details, ChangeNote change, MapRoom room, PostgresStoreOptions options)
{
    private readonly string _revision = Revision.Of(source);

    public async Task<PutResult> RunAsync(Transaction transaction, Expected expected, CreationKey? key)
    {
        if (key is not null)
        {
            if (!await transaction.ValueAsync<bool>("try-lock", Database.LockOf("key " + key.Key)))
                return new PutResult.KeyInUse();
            if (await transaction.CreationAsync(key.Key) is var (request, created, revision))
                return request == key.Request ? new PutResult.Repeated(created, revision) : new PutResult.KeyReused();
        }

        await transaction.LockAsync(id);
        var head = await transaction.HeadAsync(id);
        var isStored = head is { IsDeleted: false };
        var current = isStored ? head!.Revision : null;
        if (!expected.Holds(isStored, current))
            return new PutResult.Conflict(current);
        if (!isStored && !await room.TakeAsync(transaction))
            return new PutResult.Failed(FolderProblem.NoMoreMaps(id, options.Maps));
        if (!await WriteAsync(transaction, head))
            return new PutResult.Conflict(current);
        if (isStored)
            return new PutResult.Replaced(_revision);
        if (key is not null)
            await transaction.ExecuteAsync("keep-creation", key.Key, key.Request, id.Value, Hash, options.CreationMemory);
        return new PutResult.Created(_revision);
    }

    private byte[] Hash => Convert.FromHexString(_revision);

    /// <returns>Whether the head was still the expected one.</returns>
    private async Task<bool> WriteAsync(Transaction transaction, StoredHead? head)
    {
        // A database cannot store the character 0 in a text; the source, which may have it, is not a text there.
        object?[] content =
        [
            change.Author, change.Message, source, Hash, details.Problem is null, details.Title.Replace('\0', '\uFFFD'),
            MapCursor.TitleKey(details.FoldedTitle), details.Tags.Select(tag => tag.Replace('\0', '\uFFFD')).ToArray(),
            details.FoldedTags.ToArray(), details.Searched, details.Includes.Where(name => !name.Contains('\0', StringComparison.Ordinal))
                .ToArray(),
        ];
        return head is null
            ? await transaction.ExecuteAsync("create", [id.Value, .. content]) == 1
            : await transaction.ExecuteAsync("replace", [head.Map, .. content, head.Number]) == 1;
    }
}
