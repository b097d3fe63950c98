using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats;

/// <summary>
/// A format that maps can also be read from. The argument language is not one of them: its parser reads lines, not a graph.
/// </summary>
public interface IReadableFormat
{
    /// <summary>The extension of its files, with the dot.</summary>
    string Extension { get; }

    /// <summary>Reads a map and adds what is wrong with it to the diagnostics.</summary>
    /// <returns>The graph of what could be read; complete if nothing was added.</returns>
    /// <exception cref="EffortSpentException">Reading takes more work than it may.</exception>
    internal ArgumentGraph Read(SourceText source, DiagnosticBag diagnostics, Effort effort);
}
