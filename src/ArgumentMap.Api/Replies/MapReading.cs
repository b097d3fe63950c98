using System.Text;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Telemetry;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Api.Replies;

/// <summary>Reads a map when the making of an answer asks for it.</summary>
/// <param name="files">Where the files that it includes are read from.</param>
internal sealed class MapReading(MapSource source, IWorkspace files, FoundSettings settings, Effort effort, ApiMetrics metrics)
{
    private const string Lines =
        " It is a single line, but looks as if it had lost its line feeds: curl -d removes them, --data-binary and -T keep them.";

    /// <summary>The settings that apply to the map; their limits are no higher than those of the API.</summary>
    public FoundSettings Settings => settings;

    /// <summary>What the answer may take.</summary>
    public Effort Effort => effort;

    public Task<ArgumentDocument> DocumentAsync() => DocumentAsync(source);

    /// <summary>A map of the same place that is read by its name.</summary>
    /// <param name="part">What may be spent on it, and on all that is done with it.</param>
    public Task<ArgumentDocument> DocumentAsync(string name, Effort part)
    {
        metrics.Parsed();
        return ArgumentDocument.LoadAsync(files, name, settings.Settings.Limits, part);
    }

    /// <summary>The map read from another format; null for the one that its content tells.</summary>
    public async Task<ArgumentDocument> ImportedAsync(string? from)
    {
        var utf8 = source.Utf8;
        var format = from is null ? ApiFormats.Known.ReaderOf(source.Path, utf8.Span) : ApiFormats.Known.FindReader(from);
        if (format is null)
            return await DocumentAsync();
        metrics.Parsed();
        return ArgumentDocument.Read(format, utf8.Span, source.Path, settings.Settings.Limits, effort);
    }

    /// <summary>The map after all safe fixes, or as it was if that takes too much work.</summary>
    public async Task<FixedMap> FixAsync()
    {
        metrics.Parsed();
        try
        {
            return await ArgumentDocument.FixAsync(files, new FileContent(source.Utf8), source.Path, settings.Settings, effort);
        }
        catch (EffortSpentException spent)
        {
            var text = Encoding.UTF8.GetString(source.Utf8.Span);
            return new FixedMap(text, text, [], [spent.ToDiagnostic()]);
        }
    }

    /// <summary>The map, or the problem if it has errors.</summary>
    public Task<(ArgumentDocument? Document, Problem? Problem)> UsableAsync() => UsableAsync(source);

    /// <summary>The same for another map, whose includes are read from the same place.</summary>
    public async Task<(ArgumentDocument? Document, Problem? Problem)> UsableAsync(MapSource other)
    {
        var document = await DocumentAsync(other);
        if (!document.HasErrors)
            return (document, null);
        var problem = Problem.Of(document.Diagnostics);
        return (null, HasLostItsLines(other) ? problem with { Detail = problem.Detail + Lines } : problem);
    }

    /// <summary>The syntax tree of the map's own file.</summary>
    public SyntaxTree Tree()
    {
        metrics.Parsed();
        return SyntaxTree.Parse(source.Utf8.Span, source.Path, settings.Settings.Limits, effort);
    }

    /// <summary>Whether several items stand on the only line of a map.</summary>
    private static bool HasLostItsLines(MapSource map)
    {
        if (map.Utf8.Span.Contains((byte)'\n'))
            return false;
        var text = Encoding.UTF8.GetString(map.Utf8.Span);
        return KeywordTable.Rows.Count(row => row.Name.Length > 0 && text.Contains($"{row.Name} ", StringComparison.Ordinal)) > 1;
    }

    private Task<ArgumentDocument> DocumentAsync(MapSource map)
    {
        metrics.Parsed();
        return ArgumentDocument.LoadAsync(files, new FileContent(map.Utf8), map.Path, settings.Settings.Limits, effort);
    }
}
