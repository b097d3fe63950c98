namespace ArgumentMap.Api.Storage;

/// <summary>What a list of maps is ordered by. Maps that are equal in it are in the order of their ids.</summary>
public enum MapSort
{
    Id,

    /// <summary>As it is searched: case and accents do not count. Maps without a title come first.</summary>
    Title,

    /// <summary>When the bytes were last written; the oldest first.</summary>
    Modified,
}
