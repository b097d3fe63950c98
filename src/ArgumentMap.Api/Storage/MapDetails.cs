using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using ArgumentMap.Graph.Building;
using ArgumentMap.Limits;

namespace ArgumentMap.Api.Storage;

/// <summary>What lists show of the source of a map, and what searches look at.</summary>
/// <param name="Title">Empty if the map has none.</param>
/// <param name="Tags">Tags of the map itself.</param>
/// <param name="Searched">Titles, texts and tags in the map's own file, one per line, folded; see <see cref="SearchText"/>.</param>
/// <param name="Includes">Names of the files that it includes directly, each once.</param>
/// <param name="Problem">Why the source is not text; null if it is.</param>
internal sealed record MapDetails(
    string Title, ImmutableArray<string> Tags, string Searched, ImmutableArray<string> Includes, StoreProblem? Problem)
{
    public static MapDetails Unread(StoreProblem problem) => new("", [], "", [], problem);

    public string FoldedTitle { get; } = SearchText.Fold(Title);

    public ImmutableArray<string> FoldedTags { get; } = [.. Tags.Select(SearchText.Fold)];

    /// <summary>UTF-16 code units that the texts take in memory.</summary>
    public int Size => (2 * (Title.Length + Tags.Sum(tag => tag.Length))) + Searched.Length + Includes.Sum(name => name.Length);

    /// <summary>Reads only the map's own file: otherwise a summary would change when an included file does.</summary>
    public static MapDetails Of(MapId id, ReadOnlySpan<byte> source, MapLimits limits)
    {
        // The diagnostics are not used.
        var document = ArgumentDocument.Parse(source, id.FileName, limits: limits with { Diagnostics = 1, SuggestionEffort = 0 });
        var graph = document.Graph;
        var text = new StringBuilder(graph.Title);
        foreach (var section in graph.Sections)
            Add(text, section.Title, section.Tags);
        foreach (var node in graph.Nodes)
            Add(text, node.Text.Span, node.Tags);
        Add(text, "", graph.Tags);
        var includes = document.Trees[0].Includes
            .Select(include => IncludePath.Resolve(id.FileName, include.Path))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        var problem = Utf8.IsValid(source) ? null : NotText(id);
        return new MapDetails(graph.Title, graph.Tags, SearchText.Fold(text.ToString()), [.. includes], problem);
    }

    public MapSummary Summary(StoredMap map) => new()
    {
        Id = map.Id,
        Title = Title,
        Revision = map.Revision,
        Tags = Tags,
        Modified = map.Modified,
        Length = map.Source.Length,
        Problem = Problem,
    };

    public static StoreProblem NotText(MapId id) => new(StoreFault.NotText, $"The map '{id}' is not text in UTF-8. Save it as UTF-8.");

    private static void Add(StringBuilder all, ReadOnlySpan<char> text, ImmutableArray<string> tags)
    {
        all.Append('\n').Append(text);
        foreach (var tag in tags)
            all.Append("\n#").Append(tag);
    }
}
