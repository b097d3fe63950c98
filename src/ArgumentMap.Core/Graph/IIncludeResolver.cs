namespace ArgumentMap.Graph;

/// <summary>Finds the files that a map includes: on disk, among stored maps, in a test's table.</summary>
public interface IIncludeResolver
{
    /// <summary>The one name a file is known by, however it was reached; null where the path leaves what may be read.</summary>
    /// <param name="includer">Path of the including file.</param>
    /// <param name="path">The path as written.</param>
    string? Locate(string includer, string path);

    /// <summary>Reads a located file. Problems are values; nothing is thrown.</summary>
    /// <param name="maxLength">Greatest number of bytes to read.</param>
    IncludeContent Read(string name, int maxLength);
}

/// <summary>The bytes of an included file, or why there are none.</summary>
/// <param name="Problem">A clause that goes on from "the file …": null where the file was read.</param>
public readonly record struct IncludeContent(ReadOnlyMemory<byte> Bytes, string? Problem = null)
{
    public static IncludeContent Missing { get; } = new(default, "does not exist");
}

/// <summary>For maps that may not include anything.</summary>
public sealed class NoIncludes : IIncludeResolver
{
    public static NoIncludes Instance { get; } = new();

    public string? Locate(string includer, string path) => path;

    public IncludeContent Read(string name, int maxLength) => new(default, "cannot be included here");
}
