namespace ArgumentMap.LanguageServer.Tests;

/// <summary>A folder of maps that is deleted at the end of a test.</summary>
internal sealed class MapFolder : IDisposable
{
    public MapFolder(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
            File.WriteAllText(this[name], text);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("argmap-lsp-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
