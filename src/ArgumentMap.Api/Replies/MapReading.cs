using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Telemetry;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Api.Replies;

/// <summary>Reads a map, once an answer needs it read.</summary>
/// <param name="files">Where what it includes is read.</param>
internal sealed class MapReading(MapSource source, IFileSource files, FoundSettings settings, Effort effort, ApiMetrics metrics)
{
    /// <summary>Those that hold for the map, no looser than the API's own.</summary>
    public FoundSettings Settings => settings;

    public Task<ArgumentDocument> DocumentAsync() => DocumentAsync(source);

    /// <summary>A map that can be gone on with, or the problem there is.</summary>
    public Task<(ArgumentDocument? Document, Problem? Problem)> UsableAsync() => UsableAsync(source);

    /// <summary>The same of another map, which finds what it includes in the same place.</summary>
    public async Task<(ArgumentDocument? Document, Problem? Problem)> UsableAsync(MapSource other)
    {
        var document = await DocumentAsync(other);
        return document.HasErrors ? (null, Problem.Of(document.Diagnostics)) : (document, null);
    }

    /// <summary>The map's own lines, without what it includes.</summary>
    public SyntaxTree Tree()
    {
        metrics.Parsed();
        return SyntaxTree.Parse(source.Utf8.Span, source.Path, settings.Settings.Limits, effort);
    }

    private Task<ArgumentDocument> DocumentAsync(MapSource map)
    {
        metrics.Parsed();
        return ArgumentDocument.LoadAsync(files, new FileContent(map.Utf8), map.Path, settings.Settings.Limits, effort);
    }
}
