namespace ArgumentMap.Api.Tests.Storage.Folder;

/// <summary>An empty folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("argmap-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Write(string name, string source)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], source);
    }

    /// <summary>Names of all files in the folder itself, hidden ones too.</summary>
    public string Names() =>
        string.Join(' ', Directory.EnumerateFileSystemEntries(Path).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
