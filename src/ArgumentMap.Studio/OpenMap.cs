using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Text;

namespace ArgumentMap.Studio;

/// <summary>The map that is open, read once for all that is asked about the same text.</summary>
internal sealed class OpenMap
{
    /// <summary>
    /// Units of effort for saying why: a browser takes some twenty times as long for one as the command line does, and a person is waiting.
    /// </summary>
    private const long Patience = 500_000;

    private OpenMap(string name, string text, ArgumentDocument document, ImmutableArray<string> missing) =>
        (Name, Text, Document, Missing) = (name, text, document, missing);

    public static OpenMap Empty { get; } = Read("map.arg", "", new Dictionary<string, string>());

    public string Name { get; }

    public string Text { get; }

    public ArgumentDocument Document { get; }

    /// <summary>The files it includes whose texts are not known; the page may be able to fetch them.</summary>
    public ImmutableArray<string> Missing { get; }

    public ImmutableArray<Diagnostic> Diagnostics => field.IsDefault ? field = Document.Check() : field;

    public static OpenMap Read(string name, string text, IReadOnlyDictionary<string, string> files)
    {
        var asked = new AskedFiles(files);
        var document = ArgumentDocument.Parse(new SourceText(text, name), asked);
        return new OpenMap(name, text, document, asked.Missing);
    }

    /// <summary>The view of the map as a page, on a day and with other ratings.</summary>
    /// <param name="ratings">One a line: <c>gate=0.9</c>. Those that the map cannot have are left out.</param>
    /// <param name="isPatient">Whether to say why however long it takes.</param>
    public MapView As(string day, string ratings, bool isPatient = false)
    {
        var document = Document;
        foreach (var (id, rating) in Pairs(ratings))
            document = document.WithRating(id, rating, out _) ?? document;
        var options = day.Length == 0 ? RenderOptions.Default : RenderOption.AsOf.Apply(RenderOptions.Default, day, out _);
        var limits = isPatient ? document.Limits : document.Limits with { PageEffort = Patience };
        return MapView.Of(document.Graph, MapFormats.Html, options, out _, limits, document.Diagnostics)!;
    }

    /// <param name="options">One a line: <c>scores=true</c>.</param>
    public static RenderOptions Options(string options, out string? problem)
    {
        problem = null;
        var rendering = RenderOptions.Default;
        foreach (var (name, value) in Pairs(options))
        {
            if (RenderOption.All.FirstOrDefault(option => option.Name == name) is { } option && problem is null)
                rendering = option.Apply(rendering, value, out problem);
        }

        return rendering;
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0)
                yield return (line[..sign], line[(sign + 1)..]);
        }
    }
}
