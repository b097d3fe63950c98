using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Text;

namespace ArgumentMap.Formats;

/// <summary>A format that needs a layout engine, which this library does not include, and that limits the size of its pictures.</summary>
public interface ILayoutFormat
{
    private const string WhatToTry =
        "Show a part of it with 'focus' and 'depth' or 'only', collapse its sections with 'sections', or render the map as md, which "
            + "needs no layout.";

    /// <summary>The diagnostic for a map that cannot be drawn.</summary>
    /// <param name="why">A sentence that names the limit that was exceeded.</param>
    static Diagnostic Problem(ArgumentGraph graph, string why)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new Diagnostic(LayoutDiagnostics.NoLayout, $"{why} {WhatToTry}", new SourceLocation(graph.Files.FirstOrDefault(), default));
    }
}
