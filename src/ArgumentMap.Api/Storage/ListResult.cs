using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage;

/// <summary>Result of <see cref="IMapStore.ListAsync"/>.</summary>
public abstract record ListResult
{
    private ListResult()
    {
    }

    /// <param name="Maps">In the order of the query.</param>
    /// <param name="Next">The cursor for the next page (<see cref="MapQuery.After"/>); null if there are no more maps.</param>
    public sealed record Page(ImmutableArray<MapSummary> Maps, MapCursor? Next) : ListResult
    {
        /// <summary>How many maps match, on all pages; only on the first page, otherwise null.</summary>
        public int? Total { get; init; }

        /// <summary>Files that look like maps but cannot be served, by name; only on the first page, and not more than
        /// <see cref="UnservableFile.Most"/>.</summary>
        public ImmutableArray<UnservableFile> Unservable { get; init; } = [];

        /// <summary>Says, for the user, that maps are left out because there are more than the store allows; null if none are.</summary>
        public string? Notice { get; init; }
    }

    public sealed record Failed(StoreProblem Problem) : ListResult;
}
