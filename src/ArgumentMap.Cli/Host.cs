namespace ArgumentMap.Cli;

/// <summary>What the commands talk to, so that tests can stand in for it.</summary>
internal sealed record Host
{
    public required Stream In { get; init; }

    public required Stream Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>Folder for what takes long to make and can be made again; null for none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Whether someone reads <see cref="Out"/> on a terminal that shows colour.</summary>
    public bool OutHasColour { get; init; }

    /// <summary>The same for <see cref="Error"/>.</summary>
    public bool ErrorHasColour { get; init; }

    /// <summary>Whether someone watches <see cref="Error"/>, who is told how long work goes on.</summary>
    public bool ErrorIsTerminal { get; init; }
}

/// <summary>What the process ends with.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>Diagnostics at or above <c>--fail-on</c>, or a file that <c>fmt --check</c> would change.</summary>
    public const int Found = 1;

    /// <summary>Wrong use: unknown options, files that cannot be read or written.</summary>
    public const int WrongUse = 2;
}
