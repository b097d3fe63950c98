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
}
