namespace ArgumentMap.Api.Storage.History;

/// <summary>Which revisions of a map to list.</summary>
public sealed record RevisionQuery
{
    /// <summary>Maximum number of revisions per page; values below 1 count as 1.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>The cursor: only revisions with smaller numbers are listed; null for the first page.</summary>
    public long? Before { get; init; }
}
