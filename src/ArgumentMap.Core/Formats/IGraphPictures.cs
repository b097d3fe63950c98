using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Text;

namespace ArgumentMap.Formats;

/// <summary>Draws maps as graphs of nodes and lines with a layout engine, which this library does not include.</summary>
public interface IGraphPictures
{
    private const string WhatToTry =
        "Show a part of it with 'focus' and 'depth' or 'only', collapse its sections with 'sections', or draw it as a tree with 'layout'.";

    /// <summary>Writes a picture as SVG.</summary>
    /// <returns>Null where it was written; otherwise nothing was written, and this is the reason.</returns>
    Diagnostic? Write(MapView view, Stream stream);

    /// <summary>The diagnostic for a map that cannot be drawn.</summary>
    /// <param name="why">A sentence that names the limit that was exceeded.</param>
    static Diagnostic Problem(ArgumentGraph graph, string why)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new Diagnostic(LayoutDiagnostics.NoLayout, $"{why} {WhatToTry}", new SourceLocation(graph.Files.FirstOrDefault(), default));
    }
}
