using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Telemetry;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;

namespace ArgumentMap.Api.Answers;

/// <summary>Reads a map, once an answer needs it read.</summary>
internal sealed class MapReading(MapSource source, RecordedIncludes includes, Limits limits, ApiMetrics metrics)
{
    public Limits Limits => limits;

    public ArgumentDocument Document()
    {
        metrics.Parsed();
        return ArgumentDocument.Parse(source.Utf8, source.Path, includes, limits);
    }

    /// <summary>A map that can be gone on with, or the problem there is.</summary>
    public ArgumentDocument? Usable(out Problem? problem)
    {
        var document = Document();
        problem = document.HasErrors ? Problem.Of(document.Diagnostics) : null;
        return document.HasErrors ? null : document;
    }

    /// <summary>The map's own lines, without what it includes.</summary>
    public SyntaxTree Tree()
    {
        metrics.Parsed();
        return SyntaxTree.Parse(source.Utf8, source.Path, limits);
    }
}
