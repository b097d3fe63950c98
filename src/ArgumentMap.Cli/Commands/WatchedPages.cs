using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Html;

namespace ArgumentMap.Cli.Commands;

/// <summary>
/// The pages that a watch keeps up to date: open ones load themselves anew, and show what is wrong over the last good map.
/// </summary>
/// <remarks>Beside each page lies an image whose size is its version; both are left as without a watch when it ends.</remarks>
internal sealed class WatchedPages
{
    private readonly Dictionary<string, HtmlPage> _good = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HtmlPage> _shown = new(StringComparer.Ordinal);

    /// <param name="isGood">Whether to fall back to it where a later map has errors.</param>
    public void Show(MapReader reader, string path, HtmlPage page, bool isGood)
    {
        if (isGood)
            _good[path] = page;
        Write(reader, path, page);
    }

    /// <summary>Tells in the page what is wrong with the map; false where there is no page yet.</summary>
    public bool Tell(MapReader reader, string path, IEnumerable<Diagnostic> diagnostics)
    {
        if (!_good.TryGetValue(path, out var page))
            return false;
        Write(reader, path, page.With(diagnostics));
        return true;
    }

    /// <summary>Makes pages that no longer look for changes.</summary>
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
        // The page first: whoever sees the image change finds it there.
        if (beacon is not null)
            reader.Write(BeaconOf(path), beacon.Write);
    }

    private static string BeaconOf(string path) => path + ".version.svg";
}
