using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Telemetry;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Limits;

namespace ArgumentMap.Api.Replies;

/// <summary>Reads a map, once an answer needs it read.</summary>
internal sealed class MapReading(MapSource source, RecordedIncludes includes, MapLimits limits, ApiMetrics metrics)
{
    public MapLimits Limits => limits;

    public ArgumentDocument Document() => Document(source);

    /// <summary>A map that can be gone on with, or the problem there is.</summary>
    public ArgumentDocument? Usable(out Problem? problem) => Usable(source, out problem);

    /// <summary>The same of another map, which finds what it includes in the same place.</summary>
    public ArgumentDocument? Usable(MapSource other, out Problem? problem)
    {
        var document = Document(other);
        problem = document.HasErrors ? Problem.Of(document.Diagnostics) : null;
        return document.HasErrors ? null : document;
    }

    private ArgumentDocument Document(MapSource map)
    {
        metrics.Parsed();
        return ArgumentDocument.Parse(map.Utf8.Span, map.Path, includes, limits);
    }

    /// <summary>The map's own lines, without what it includes.</summary>
    public SyntaxTree Tree()
    {
        metrics.Parsed();
        return SyntaxTree.Parse(source.Utf8.Span, source.Path, limits);
    }
}
