namespace ArgumentMap.Language;

/// <summary>What is read before a map is refused, and how much a picture of it may take. What meets a limit ends in a diagnostic (ARG9xx).</summary>
public sealed record Limits
{
    public static Limits Default { get; } = new();

    /// <summary>Greatest size of one file, in UTF-16 code units once decoded, in bytes before.</summary>
    public int FileLength { get; init; } = 512 * 1024 * 1024;

    /// <summary>Greatest length of one line, in UTF-16 code units.</summary>
    public int LineLength { get; init; } = 100_000;

    /// <summary>Greatest number of items nested in one another, and of files that include one another.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>Greatest number of items, references and properties of one file.</summary>
    public int Lines { get; init; } = 10_000_000;

    /// <summary>Greatest number of files in one map.</summary>
    public int Files { get; init; } = 1_000;

    /// <summary>Diagnostics kept; those beyond are counted.</summary>
    public int Diagnostics { get; init; } = 1_000;

    /// <summary>Comparisons spent on finding the id that a misspelt reference may mean, over the whole map.</summary>
    public int SuggestionEffort { get; init; } = 5_000_000;

    /// <summary>Greatest number of items and relations in one picture.</summary>
    public int PictureItems { get; init; } = 20_000;

    /// <summary>Greatest time of the layout of one picture, in seconds.</summary>
    public int LayoutSeconds { get; init; } = 20;

    /// <summary>Greatest memory of the layout of one picture, in MiB.</summary>
    public int LayoutMemory { get; init; } = 512;

    /// <summary>Of each limit the lower one.</summary>
    public Limits AtMost(Limits other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Limits
        {
            FileLength = Math.Min(FileLength, other.FileLength),
            LineLength = Math.Min(LineLength, other.LineLength),
            Depth = Math.Min(Depth, other.Depth),
            Lines = Math.Min(Lines, other.Lines),
            Files = Math.Min(Files, other.Files),
            Diagnostics = Math.Min(Diagnostics, other.Diagnostics),
            SuggestionEffort = Math.Min(SuggestionEffort, other.SuggestionEffort),
            PictureItems = Math.Min(PictureItems, other.PictureItems),
            LayoutSeconds = Math.Min(LayoutSeconds, other.LayoutSeconds),
            LayoutMemory = Math.Min(LayoutMemory, other.LayoutMemory),
        };
    }
}
