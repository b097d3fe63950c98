using ArgumentMap.Graph;

namespace ArgumentMap.Api.Answers;

/// <summary>The bytes of a map, and where what it includes is found.</summary>
/// <param name="Path">Name of the file, for messages.</param>
internal sealed record MapSource(byte[] Utf8, string Path, IIncludeResolver Includes)
{
    /// <summary>A map that came in a request, which can include nothing.</summary>
    public static MapSource Sent(byte[] utf8) => new(utf8, "map.arg", NoIncludes.Instance);
}
