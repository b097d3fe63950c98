namespace ArgumentMap.Cli.Input;

/// <summary>A map given on the command line.</summary>
/// <param name="Name">As reported: relative to the current folder, with forward slashes.</param>
internal sealed record MapFile(string Name, MapOrigin Origin = MapOrigin.File)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    public static MapFile FromInput { get; } = new("<stdin>", MapOrigin.StandardInput);

    public bool IsFile => Origin == MapOrigin.File;
}

/// <summary>Where a map comes from.</summary>
internal enum MapOrigin
{
    File,
    StandardInput,

    /// <summary>A revision of a git repository.</summary>
    Revision,
}
