using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Text;

namespace ArgumentMap.Formats;

/// <summary>A format that maps are read from, too. The language itself is none: its parser reads lines, not a graph.</summary>
public interface IReadableFormat
{
    /// <summary>The extension by which its files are known, with the dot.</summary>
    string Extension { get; }

    /// <summary>Reads a map; whatever is wrong with it is added to the diagnostics.</summary>
    /// <returns>The graph of what could be read; complete where nothing is added.</returns>
    ArgumentGraph Read(SourceText source, DiagnosticBag diagnostics);
}
