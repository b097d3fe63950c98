using ArgumentMap.Graph;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Limits;
using ArgumentMap.Review;

namespace ArgumentMap.Cli.Input;

/// <summary>A map given on the command line.</summary>
/// <param name="Name">As it is reported: relative to the folder of the command, with forward slashes.</param>
/// <param name="Path">Full path; null for standard input.</param>
internal sealed record MapFile(string Name, string? Path)
{
    public const string StandardInput = "-";

    /// <summary>Whether the name is that of a file in a git revision, such as <c>main:map.arg</c>.</summary>
    public bool IsRevision { get; init; }

    /// <summary>Reads and parses the map; throws <see cref="IOException"/> and the like where it cannot be read.</summary>
    /// <param name="root">Folder that includes may not leave; null for the folder of the map.</param>
    public ArgumentDocument Read(Host host, string? root, MapLimits limits)
    {
        var (bytes, includes) = IsRevision ? Revision(host, root, limits) : (ReadBytes(host), (IIncludeResolver)Includes(host, root));
        if (System.IO.Path.GetExtension(Name) == ".json")
            return ArgumentDocument.ParseJson(bytes, Name, limits);
        return ArgumentDocument.Parse(bytes, Name, includes, limits);
    }

    /// <summary>Reads the lines of the file alone, without what it includes.</summary>
    public SyntaxTree ReadAlone(Host host) => SyntaxTree.Parse(ReadBytes(host), Name);

    /// <summary>Reads the map and fixes what can be fixed.</summary>
    public FixedMap Fix(Host host, string? root, Settings settings) =>
        ArgumentDocument.Fix(ReadBytes(host), Name, Includes(host, root), settings);

    private byte[] ReadBytes(Host host)
    {
        if (Path is not null)
            return File.ReadAllBytes(Path);
        using var memory = new MemoryStream();
        host.In.CopyTo(memory);
        return memory.ToArray();
    }

    private (byte[] Bytes, IIncludeResolver Includes) Revision(Host host, string? root, MapLimits limits) =>
        GitRevision.Read(host.Folder, Name, root is null ? null : System.IO.Path.GetRelativePath(host.Folder, root), limits.FileLength);

    private FileIncludes Includes(Host host, string? root) =>
        new(host.Folder, root ?? (Path is null ? host.Folder : System.IO.Path.GetDirectoryName(Path)!));
}
