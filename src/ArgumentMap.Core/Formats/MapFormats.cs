using System.Collections.Immutable;
using ArgumentMap.Formats.Arg;
using ArgumentMap.Formats.ClaimReview;
using ArgumentMap.Formats.Csv;
using ArgumentMap.Formats.Dot;
using ArgumentMap.Formats.GraphMl;
using ArgumentMap.Formats.Html;
using ArgumentMap.Formats.Json;
using ArgumentMap.Formats.Markdown;
using ArgumentMap.Formats.Mermaid;
using ArgumentMap.Formats.Opml;
using ArgumentMap.Formats.Svg;

namespace ArgumentMap.Formats;

/// <summary>
/// The formats that a program offers: a program composes one registry and takes names, help, media types, extensions and options from it.
/// </summary>
public sealed class MapFormats
{
    public MapFormats(IEnumerable<MapFormat> formats)
    {
        All = [.. formats];
        Comparisons = [.. All.OfType<IComparisonFormat>()];
        Options = new OptionTable(All.Select(format => (format.Name, format.Options)));
        ComparisonOptions = new OptionTable(Comparisons.Select(format => (format.Name, format.ComparisonOptions)));
    }

    public static JsonFormat Json { get; } = new();

    public static MapFormat Dot { get; } = new DotFormat();

    public static MapFormat Markdown { get; } = new MarkdownFormat();

    public static MapFormat Arg { get; } = new ArgFormat();

    public static MapFormat Csv { get; } = new CsvFormat();

    public static MapFormat Mermaid { get; } = new MermaidFormat();

    public static MapFormat GraphMl { get; } = new GraphMlFormat();

    public static MapFormat Opml { get; } = new OpmlFormat();

    public static MapFormat ClaimReview { get; } = new ClaimReviewFormat();

    public static MapFormat Svg { get; } = new SvgFormat();

    public static HtmlFormat Html { get; } = new();

    /// <summary>The formats built into this library.</summary>
    public static MapFormats Core { get; } = new(
        [Json, Dot, Markdown, Arg, Csv, Svg, Html, Mermaid, GraphMl, Opml, ClaimReview, new LayoutFormat()]);

    /// <summary>All formats, the default first.</summary>
    public ImmutableArray<MapFormat> All { get; }

    /// <summary>The formats that a comparison of two maps can be written in.</summary>
    public ImmutableArray<IComparisonFormat> Comparisons { get; }

    /// <summary>The options of <see cref="All"/>.</summary>
    internal OptionTable Options { get; }

    /// <summary>The options of <see cref="Comparisons"/>.</summary>
    internal OptionTable ComparisonOptions { get; }

    public ImmutableArray<string> Names => [.. All.Select(format => format.Name)];

    /// <summary>These formats with others: in the place of one of the same name, or after all of them.</summary>
    public MapFormats With(params IEnumerable<MapFormat> formats)
    {
        var others = formats.ToList();
        return new MapFormats(
        [
            .. All.Select(format => others.Find(other => other.Name == format.Name) ?? format),
            .. others.Where(other => Find(other.Name) is null),
        ]);
    }

    /// <summary>The format with this name; null where there is none.</summary>
    public MapFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The comparison format with this name; null where there is none.</summary>
    public IComparisonFormat? FindComparison(string name) => Comparisons.FirstOrDefault(format => format.Name == name);

    /// <summary>The format for the extension of a path; null where there is none.</summary>
    public MapFormat? OfPath(string path) =>
        All.Where(format => path.EndsWith(format.Extension, StringComparison.Ordinal)).MaxBy(format => format.Extension.Length);

    /// <summary>The format to read a file with; null where it is to be read as the argument language.</summary>
    public IReadableFormat? ReaderOf(string path) =>
        All.OfType<IReadableFormat>().FirstOrDefault(format => path.EndsWith(format.Extension, StringComparison.Ordinal));
}
