namespace ArgumentMap.Api.Storage;

/// <summary>Which maps to list, and how: all conditions must hold.</summary>
public sealed record MapQuery
{
    /// <summary>Maximum number of maps per page; values below 1 count as 1.</summary>
    public int Limit { get; init; } = 50;

    public MapSort Sort { get; init; }

    /// <summary>Whether the order is reversed.</summary>
    public bool Descending { get; init; }

    /// <summary>Only maps that come later in the order are listed; null for the first page.</summary>
    public MapCursor? After { get; init; }

    /// <summary>Words, separated by white space, all of which must occur in the title, the texts or the tags of the map's own file, as
    /// <see cref="SearchText"/> folds them; null or blank for all maps.</summary>
    /// <remarks><see cref="SearchText.ProblemOf"/> says which texts are too long to be searched for.</remarks>
    public string? Text { get; init; }

    /// <summary>A tag of the map itself, without <c>#</c>, folded likewise; null for all maps.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether to find out which maps include those of the page. Takes reading every map for the first time.</summary>
    public bool WithIncluders { get; init; }
}
