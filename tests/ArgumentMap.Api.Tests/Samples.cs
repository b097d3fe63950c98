namespace ArgumentMap.Api.Tests;

/// <summary>The maps of the repository's folder <c>arguments</c>.</summary>
internal static class Samples
{
    /// <summary>The beginning of a map that can be written in every format: one of them needs these settings.</summary>
    public const string Published = "map: M\n  author: A\n  date: 2024\n  url: https://a.example\n";

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
