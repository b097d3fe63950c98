using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage;

/// <summary>Decides which maps match a query.</summary>
internal sealed class MapFilter(MapQuery query)
{
    private readonly ImmutableArray<string> _words = SearchText.Words(query.Text);
    private readonly string? _tag = query.Tag is null ? null : SearchText.Fold(query.Tag);

    /// <summary>Whether every map matches.</summary>
    public bool IsEmpty => _words.IsEmpty && _tag is null;

    public bool Matches(MapDetails details) =>
        (_tag is null || details.FoldedTags.Contains(_tag, StringComparer.Ordinal)) &&
        _words.All(word => details.Searched.Contains(word, StringComparison.Ordinal));
}
