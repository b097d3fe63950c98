namespace ArgumentMap.Cli;

/// <summary>The environment of the commands, which tests can replace.</summary>
internal sealed record Host
{
    /// <summary>Columns of what is not read on a terminal.</summary>
    public const int EasyToRead = 80;

    /// <summary>The least columns that are laid out for; a narrower terminal breaks the lines itself.</summary>
    public const int Narrowest = 40;

    public const int Widest = 10_000;

    public required Stream In { get; init; }

    public required Stream Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>Folder for files that take long to make and can be made again; null for none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Path or name of the program that makes PNG and PDF; null for the first that is found.</summary>
    public string? PictureTool { get; init; }

    /// <summary>The folders that programs are looked for in, as in PATH.</summary>
    public string? SearchPath { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal that shows colour.</summary>
    public bool OutHasColour { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal, and so read as it is.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Columns of the terminal that <see cref="Out"/> is read on; of a file, what is easy to read.</summary>
    public int OutWidth { get; init; } = EasyToRead;

    /// <summary>Whether <see cref="Error"/> is a terminal that shows colour.</summary>
    public bool ErrorHasColour { get; init; }

    /// <summary>Columns of the terminal that <see cref="Error"/> is read on.</summary>
    public int ErrorWidth { get; init; } = EasyToRead;

    /// <summary>Whether <see cref="Error"/> is a terminal, on which the progress of long work is shown.</summary>
    public bool ErrorIsTerminal { get; init; }
}

/// <summary>The exit codes of the process.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>
    /// Diagnostics at or above <c>--fail-on</c>, a file that <c>fmt --check</c> would change, or a difference with <c>diff --exit-code</c>.
    /// </summary>
    public const int Found = 1;

    /// <summary>Unknown options, or files that cannot be read or written.</summary>
    public const int WrongUse = 2;
}
