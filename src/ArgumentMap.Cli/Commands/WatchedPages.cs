using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Html;

namespace ArgumentMap.Cli.Commands;

/// <summary>
/// The pages that <c>--watch</c> keeps up to date. Open ones reload themselves, and show errors above the last good map.
/// </summary>
/// <remarks>
/// Next to each page is an image whose size is the version of the page. When the watch ends, the image is deleted and the page written as
/// without <c>--watch</c>.
/// </remarks>
internal sealed class WatchedPages
{
    private readonly Dictionary<string, HtmlPage> _good = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HtmlPage> _shown = new(StringComparer.Ordinal);

    /// <param name="isGood">Whether to fall back to this page when a later map has errors.</param>
    public void Show(MapReader reader, string path, HtmlPage page, bool isGood)
    {
        if (isGood)
            _good[path] = page;
        Write(reader, path, page);
    }

    /// <summary>Shows on the last good page what is wrong with the map; false if there is no such page yet.</summary>
    public bool ShowErrors(MapReader reader, string path, IEnumerable<Diagnostic> diagnostics)
    {
        if (!_good.TryGetValue(path, out var page))
            return false;
        Write(reader, path, page.With(diagnostics));
        return true;
    }

    /// <summary>Writes the pages again, without what looks for changes, and deletes the images.</summary>
    public void End(MapReader reader)
    {
        foreach (var (path, page) in _shown)
        {
            reader.Write(path, page.Write);
            File.Delete(BeaconOf(path));
        }
    }

    private void Write(MapReader reader, string path, HtmlPage page)
    {
        _shown[path] = page;
        PageBeacon? beacon = null;
        reader.Write(path, stream => beacon = page.WriteWatched(stream, Path.GetFileName(BeaconOf(path))));
        // The page first: once the image has changed, the new page must be there.
        if (beacon is not null)
            reader.Write(BeaconOf(path), beacon.Write);
    }

    private static string BeaconOf(string path) => path + ".version.svg";
}
