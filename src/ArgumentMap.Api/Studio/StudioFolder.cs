namespace ArgumentMap.Api.Studio;

/// <summary>The files of the studio, which lie beside the API; empty where there are none.</summary>
internal sealed class StudioFolder
{
    /// <summary>The name of the page itself.</summary>
    public const string Front = "index.html";

    private readonly Dictionary<string, StudioFile> _files = new(StringComparer.Ordinal);

    public StudioFolder(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            _files.Add(name == Front ? "/" : "/" + name, new StudioFile(path, name));
        }
    }

    public bool IsEmpty => _files.Count == 0;

    /// <summary>The file at an address; null where there is none.</summary>
    public StudioFile? Find(string path) => _files.GetValueOrDefault(path);
}
