using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using ArgumentMap.Limits;

namespace ArgumentMap.Api.Storage;

/// <summary>What lists show of the source of a map, and what searches look at.</summary>
/// <param name="Title">Empty if the map has none.</param>
/// <param name="Tags">Tags of the map itself.</param>
/// <param name="SearchText">Titles, texts and tags in the map's own file, one per line.</param>
/// <param name="Problem">Why the source is not text; null if it is.</param>
internal sealed record MapDetails(string Title, ImmutableArray<string> Tags, string SearchText, StoreProblem? Problem)
{
    /// <summary>UTF-16 code units that the texts take in memory.</summary>
    public int Size => Title.Length + Tags.Sum(tag => tag.Length) + SearchText.Length;

    /// <summary>Reads only the map's own file: otherwise a summary would change when an included file does.</summary>
    public static MapDetails Of(MapId id, ReadOnlySpan<byte> source, MapLimits limits)
    {
        // The diagnostics are not used.
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
