using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Formats.Aif;
using ArgumentMap.Formats.Arg;
using ArgumentMap.Formats.Argdown;
using ArgumentMap.Formats.Arguebuf;
using ArgumentMap.Formats.Carneades;
using ArgumentMap.Formats.ClaimReview;
using ArgumentMap.Formats.Csv;
using ArgumentMap.Formats.Dot;
using ArgumentMap.Formats.GraphMl;
using ArgumentMap.Formats.Gsn;
using ArgumentMap.Formats.Html;
using ArgumentMap.Formats.Json;
using ArgumentMap.Formats.Kialo;
using ArgumentMap.Formats.Markdown;
using ArgumentMap.Formats.Mermaid;
using ArgumentMap.Formats.Opml;
using ArgumentMap.Formats.Sadface;
using ArgumentMap.Formats.Svg;

namespace ArgumentMap.Formats;

/// <summary>
/// The formats that a program offers: a program composes one registry and takes names, help, media types, extensions and options from it.
/// </summary>
public sealed class MapFormats
{
    public MapFormats(IEnumerable<MapFormat> formats, IEnumerable<IReadableFormat>? imports = null)
    {
        All = [.. formats];
        Imports = [.. imports ?? []];
        Readers = [.. All.OfType<IReadableFormat>(), .. Imports];
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
        [Json, Dot, Markdown, Arg, Csv, Svg, Html, Mermaid, GraphMl, Opml, ClaimReview, new LayoutFormat(),
            new AifFormat(isExtended: false), new AifFormat(isExtended: true), new ArguebufFormat(), new ArgdownFormat(), new GsnFormat()],
        [new KialoFormat(), new SadfaceFormat(), new CarneadesFormat()]);

    /// <summary>All formats, the default first.</summary>
    public ImmutableArray<MapFormat> All { get; }

    /// <summary>The formats that maps can be read from, those that are not written last.</summary>
    public ImmutableArray<IReadableFormat> Readers { get; }

    /// <summary>The formats that maps are only read from.</summary>
    private ImmutableArray<IReadableFormat> Imports { get; }

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
        ],
            Imports);
    }

    /// <summary>The format with this name; null where there is none.</summary>
    public MapFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The comparison format with this name; null where there is none.</summary>
    public IComparisonFormat? FindComparison(string name) => Comparisons.FirstOrDefault(format => format.Name == name);

    /// <summary>The format for the extension of a path; null where there is none.</summary>
    public MapFormat? OfPath(string path) =>
        All.Where(format => path.EndsWith(format.Extension, StringComparison.Ordinal)).MaxBy(format => format.Extension.Length);

    /// <summary>The format with this name that maps can be read from; null where there is none.</summary>
    public IReadableFormat? FindReader(string name) => Readers.FirstOrDefault(format => format.Name == name);

    /// <summary>
    /// The format to read a file with, told by its name and, where several formats share its ending, by its content; null where it is to be
    /// read as the argument language.
    /// </summary>
    /// <param name="utf8">The content of the file.</param>
    public IReadableFormat? ReaderOf(string path, ReadOnlySpan<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(path);
        // What comes from elsewhere than a file has no ending, and so can be anything.
        var candidates = path.Contains('.', StringComparison.Ordinal)
            ? Readers.Where(format => path.EndsWith(format.FileEnding, StringComparison.Ordinal)).ToList()
            : [.. Readers];
        var named = Readers.Where(format => path.EndsWith(format.Extension, StringComparison.Ordinal))
            .MaxBy(format => format.Extension.Length);
        if (candidates.Count == 0 || (candidates.Count == 1 && named is not null))
            return named;
        var text = Encoding.UTF8.GetString(utf8).TrimStart('\uFEFF');
        return candidates.Find(format => format.Recognizes(text)) ?? named;
    }
}
