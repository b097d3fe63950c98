using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Telemetry;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Api.Replies;

/// <summary>Reads a map when the making of an answer asks for it.</summary>
/// <param name="files">Where the files that it includes are read from.</param>
internal sealed class MapReading(MapSource source, IFileSource files, FoundSettings settings, Effort effort, ApiMetrics metrics)
{
    /// <summary>The settings that apply to the map; their limits are no higher than those of the API.</summary>
    public FoundSettings Settings => settings;

    /// <summary>What the answer may take.</summary>
    public Effort Effort => effort;

    public Task<ArgumentDocument> DocumentAsync() => DocumentAsync(source);

    /// <summary>The map, or the problem if it has errors.</summary>
    public Task<(ArgumentDocument? Document, Problem? Problem)> UsableAsync() => UsableAsync(source);

    /// <summary>The same for another map, whose includes are read from the same place.</summary>
    public async Task<(ArgumentDocument? Document, Problem? Problem)> UsableAsync(MapSource other)
    {
        var document = await DocumentAsync(other);
        return document.HasErrors ? (null, Problem.Of(document.Diagnostics)) : (document, null);
    }

    /// <summary>The syntax tree of the map's own file.</summary>
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
