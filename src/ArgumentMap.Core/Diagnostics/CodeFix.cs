using System.Collections.Immutable;
using ArgumentMap.Text;

namespace ArgumentMap.Diagnostics;

/// <summary>Replaces a span of the file that a diagnostic is about.</summary>
public sealed record TextEdit(TextSpan Span, string NewText);

/// <summary>A change that fixes what a diagnostic reports.</summary>
/// <param name="Title">What the change does, in the imperative.</param>
/// <param name="Edits">In text order, not overlapping.</param>
public sealed record CodeFix(string Title, ImmutableArray<TextEdit> Edits)
{
    /// <summary>
    /// Whether it can be applied without asking: nothing that could be read becomes something else, and nothing is declared by guess.
    /// </summary>
    public bool IsSafe { get; init; } = true;

    public static CodeFix Replace(string title, TextSpan span, string newText) => new(title, [new TextEdit(span, newText)]);
}
