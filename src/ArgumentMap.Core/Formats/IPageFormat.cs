using ArgumentMap.Formats.Html;

namespace ArgumentMap.Formats;

/// <summary>A format whose files are pages that a browser can keep open while the map is being edited.</summary>
public interface IPageFormat
{
    /// <exception cref="OperationCanceledException">The view was cancelled.</exception>
    HtmlPage Compose(MapView view);
}
