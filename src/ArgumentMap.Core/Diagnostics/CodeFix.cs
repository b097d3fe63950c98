using System.Collections.Immutable;
using ArgumentMap.Text;

namespace ArgumentMap.Diagnostics;

/// <summary>Replaces a stretch of the file a diagnostic is in.</summary>
public sealed record TextEdit(TextSpan Span, string NewText);

/// <summary>A change that fixes what a diagnostic reports.</summary>
/// <param name="Title">What the change does, in the imperative.</param>
/// <param name="Edits">In the order of the text, not overlapping.</param>
public sealed record CodeFix(string Title, ImmutableArray<TextEdit> Edits)
{
    public static CodeFix Replace(string title, TextSpan span, string newText) => new(title, [new TextEdit(span, newText)]);
}
