using ArgumentMap.Diagnostics;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Cli.Input;

/// <summary>Finds the <c>argmap.json</c> that holds for a map: the one beside it or in the nearest folder above.</summary>
/// <param name="report">Is told what is wrong with a file, once.</param>
internal sealed class SettingsFinder(Host host, Action<IReadOnlyCollection<Diagnostic>> report)
{
    public const string FileName = "argmap.json";

    /// <summary>By folder, so that a file is looked for and read once.</summary>
    private readonly Dictionary<string, Settings> _known = new(StringComparer.Ordinal);

    public Settings For(MapFile map) => In(map.Path is null ? host.Folder : Path.GetDirectoryName(map.Path)!);

    private Settings In(string folder)
    {
        if (_known.TryGetValue(folder, out var known))
            return known;
        var path = Path.Combine(folder, FileName);
        var settings = File.Exists(path) ? Read(path) : Path.GetDirectoryName(folder) is { } above ? In(above) : Settings.Default;
        return _known[folder] = settings;
    }

    private Settings Read(string path)
    {
        var settings = Settings.Parse(new SourceText(File.ReadAllText(path), FileIncludes.Name(host.Folder, path)), RuleCatalog.Silenceable, out var problems);
        report(problems);
        return settings;
    }
}
