using System.Collections.Immutable;
using ArgumentMap.Formats.Arg;
using ArgumentMap.Formats.Csv;
using ArgumentMap.Formats.Dot;
using ArgumentMap.Formats.Json;
using ArgumentMap.Formats.Markdown;

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

    /// <summary>The formats built into this library.</summary>
    public static MapFormats Core { get; } = new([Json, Dot, Markdown, Arg, Csv]);

    /// <summary>All formats, the default first.</summary>
    public ImmutableArray<MapFormat> All { get; }

    /// <summary>The formats that a comparison of two maps can be written in.</summary>
    public ImmutableArray<IComparisonFormat> Comparisons { get; }

    /// <summary>The options of <see cref="All"/>.</summary>
    internal OptionTable Options { get; }

    /// <summary>The options of <see cref="Comparisons"/>.</summary>
    internal OptionTable ComparisonOptions { get; }

    public ImmutableArray<string> Names => [.. All.Select(format => format.Name)];

    /// <summary>These formats followed by others.</summary>
    public MapFormats With(params IEnumerable<MapFormat> formats) => new([.. All, .. formats]);

    /// <summary>The format with this name; null where there is none.</summary>
    public MapFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The comparison format with this name; null where there is none.</summary>
    public IComparisonFormat? FindComparison(string name) => Comparisons.FirstOrDefault(format => format.Name == name);

    /// <summary>The format for the extension of a path; null where there is none.</summary>
    public MapFormat? OfPath(string path) => All.FirstOrDefault(format => path.EndsWith(format.Extension, StringComparison.Ordinal));

    /// <summary>The format to read a file with; null where it is to be read as the argument language.</summary>
    public IReadableFormat? ReaderOf(string path) =>
        All.OfType<IReadableFormat>().FirstOrDefault(format => path.EndsWith(format.Extension, StringComparison.Ordinal));
}
