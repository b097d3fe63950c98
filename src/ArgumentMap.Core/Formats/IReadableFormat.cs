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
    /// <summary>The name that users give, such as <c>aif</c>.</summary>
    string Name { get; }

    /// <summary>A few words for help and docs.</summary>
    string Description { get; }

    /// <summary>The extension of its files, with the dot; no other format has the same.</summary>
    string Extension { get; }

    /// <summary>How the names of its files may end that other formats share, so that their content has to tell; with the dot.</summary>
    internal string FileEnding => Extension;

    /// <summary>Whether a text is in this format rather than in another whose files end in the same way.</summary>
    internal bool Recognizes(string text);

    /// <summary>Reads a map; adds what is wrong with it to the diagnostics, and what a map cannot say to the losses.</summary>
    /// <returns>The graph of what could be read; complete if nothing was added.</returns>
    /// <exception cref="EffortSpentException">Reading takes more work than it may.</exception>
    internal ArgumentGraph Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort);
}
