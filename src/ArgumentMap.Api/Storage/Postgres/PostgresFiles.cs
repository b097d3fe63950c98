using System.Collections.Immutable;
using ArgumentMap.Graph.Building;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>The stored maps as files: each is <c>{id}.arg</c>, all in one folder, and there are no others.</summary>
internal sealed class PostgresFiles(IMapStore store, Database database, PostgresStoreOptions options) : IWorkspace
{
    private const string Extension = ".arg";

    private readonly FoundSettings _settings = Settings(options);

    public ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default) =>
        new(IncludePath.Resolve(includer, path));

    public async ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default)
    {
        if (!name.EndsWith(Extension, StringComparison.Ordinal))
            return FileContent.Unreadable("does not end in '.arg'; only maps can be included here");
        if (!MapId.TryParse(name[..^Extension.Length], out var id))
            return FileContent.Missing;
        return await store.GetAsync(id, cancellation) switch
        {
            GetResult.Found { Map.Source: var source } when source.Length > maxLength => FileContent.TooLarge,
            GetResult.Found found => new FileContent(found.Map.Source),
            GetResult.Missing => FileContent.Missing,
            _ => FileContent.Unreadable("cannot be read"),
        };
    }

    public ValueTask<FoundSettings> SettingsAsync(string name, CancellationToken cancellation = default) => new(_settings);

    /// <summary>The maps that include a file. While the database cannot be asked, none is known to include anything.</summary>
    public async ValueTask<ImmutableArray<string>> IncludersAsync(string name, CancellationToken cancellation = default)
    {
        try
        {
            var includers = await database.ReadAsync(connection => connection.IncludersAsync([name], cancellation), cancellation);
            return [.. includers.Select(include => include.Includer.FileName)];
        }
        catch (Exception exception) when (PostgresProblem.Explains(exception))
        {
            return [];
        }
    }

    private static FoundSettings Settings(PostgresStoreOptions options)
    {
        if (options.SettingsFile is not { } path)
            return FoundSettings.None;
        try
        {
            return FoundSettings.Of(FoundSettings.FileName, File.ReadAllText(path), options.Limits);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreStartException($"The file '{path}' of Api:MapSettings cannot be read.");
        }
    }
}
