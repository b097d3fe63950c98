using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using ArgumentMap.Limits;

namespace ArgumentMap.Api.Storage;

/// <summary>What a list tells of the source of a map, and what it is searched for.</summary>
/// <param name="Title">Empty where the map has none.</param>
/// <param name="Tags">Of the map itself.</param>
/// <param name="SearchText">Titles, texts and tags of the map's own file, one a line.</param>
/// <param name="Problem">Why the source is no text; null where it is.</param>
internal sealed record MapDetails(string Title, ImmutableArray<string> Tags, string SearchText, StoreProblem? Problem)
{
    /// <summary>UTF-16 code units that the texts take in memory.</summary>
    public int Size => Title.Length + Tags.Sum(tag => tag.Length) + SearchText.Length;

    /// <summary>Reads the map's own file alone: with what it includes, a summary would change where the map does not.</summary>
    public static MapDetails Of(MapId id, ReadOnlySpan<byte> source, MapLimits limits)
    {
        // Nobody sees the diagnostics.
        var graph = ArgumentDocument.Parse(source, id.FileName, limits: limits with { Diagnostics = 1, SuggestionEffort = 0 }).Graph;
        var text = new StringBuilder(graph.Title);
        foreach (var section in graph.Sections)
            Add(text, section.Title, section.Tags);
        foreach (var node in graph.Nodes)
            Add(text, node.Text.Span, node.Tags);
        Add(text, "", graph.Tags);
        var problem = Utf8.IsValid(source)
            ? null
            : new StoreProblem(StoreFault.NotText, $"The map '{id}' is not text in UTF-8. Save it as UTF-8.");
        return new MapDetails(graph.Title, graph.Tags, text.ToString(), problem);
    }

    private static void Add(StringBuilder all, ReadOnlySpan<char> text, ImmutableArray<string> tags)
    {
        all.Append('\n').Append(text);
        foreach (var tag in tags)
            all.Append("\n#").Append(tag);
    }
}
