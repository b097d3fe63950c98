using System.Collections.Immutable;
using ArgumentMap.Language;

namespace ArgumentMap.Formats;

/// <summary>The options that each of several formats takes; help, docs and error messages are generated from it.</summary>
internal sealed class OptionTable
{
    private readonly ImmutableArray<(string Format, ImmutableArray<RenderOption> Options)> _rows;

    public OptionTable(IEnumerable<(string Format, ImmutableArray<RenderOption> Options)> formats)
    {
        _rows = [.. formats];
        All = [.. RenderOption.All.Where(option => _rows.Any(row => row.Options.Contains(option)))];
    }

    /// <summary>The options that any of the formats takes, in the order of the help.</summary>
    public ImmutableArray<RenderOption> All { get; }

    /// <summary>Names of the formats that take an option, in alphabetical order.</summary>
    public ImmutableArray<string> FormatsThatTake(RenderOption option) =>
        [.. _rows.Where(row => row.Options.Contains(option)).Select(row => row.Format).Order(StringComparer.Ordinal)];

    /// <summary>The help text of an option: what it does and, unless all formats take it, which do.</summary>
    public string Describe(RenderOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        var formats = FormatsThatTake(option);
        return formats.Length == _rows.Length ? option.Description : $"{option.Description} For {Spelling.List(formats)}.";
    }

    /// <summary>The message that a format does not take an option; null where it does.</summary>
    public string? Refuse(string format, RenderOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return _rows.Any(row => row.Format == format && row.Options.Contains(option))
            ? null
            : $"'{option.Name}' is not an option of {format}. It is an option of {Spelling.List(FormatsThatTake(option))}.";
    }
}
