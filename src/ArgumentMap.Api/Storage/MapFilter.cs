namespace ArgumentMap.Api.Storage;

/// <summary>Decides which maps match a query.</summary>
internal sealed class MapFilter(MapQuery query)
{
    private readonly string[] _words = (query.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public bool Matches(MapDetails details) =>
        (query.Tag is null || details.Tags.Contains(query.Tag, StringComparer.OrdinalIgnoreCase)) &&
        _words.All(word => details.SearchText.Contains(word, StringComparison.OrdinalIgnoreCase));
}
