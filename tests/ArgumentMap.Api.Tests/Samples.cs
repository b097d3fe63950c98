namespace ArgumentMap.Api.Tests;

/// <summary>The maps of the repository's folder <c>arguments</c>.</summary>
internal static class Samples
{
    public static string Folder { get; } = Find();

    /// <summary>Paths within the folder, with forward slashes.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(
            Folder, "*.arg",
            SearchOption.AllDirectories).Select(path =>
                Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ArgumentMap.sln")))
                return Path.Combine(folder.FullName, "arguments");
        }

        throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
