using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Text;

namespace ArgumentMap.Editing;

/// <summary>Changes of one file.</summary>
/// <param name="Source">The file before.</param>
/// <param name="Edits">In text order, not overlapping.</param>
public sealed record FileEdit(SourceText Source, ImmutableArray<TextEdit> Edits)
{
    /// <summary>The text of the file after the changes.</summary>
    public string Apply()
    {
        var text = new StringBuilder(Source.Length);
        var done = 0;
        foreach (var edit in Edits)
        {
            text.Append(Source.Text.AsSpan(done, edit.Span.Start - done)).Append(edit.NewText);
            done = edit.Span.End;
        }

        return text.Append(Source.Text.AsSpan(done)).ToString();
    }

    /// <summary>The changes that lead back, with the file after these changes as the one before.</summary>
    public FileEdit Inverse()
    {
        var back = ImmutableArray.CreateBuilder<TextEdit>(Edits.Length);
        var shift = 0;
        foreach (var edit in Edits)
        {
            back.Add(new TextEdit(new TextSpan(edit.Span.Start + shift, edit.NewText.Length), Source[edit.Span].ToString()));
            shift += edit.NewText.Length - edit.Span.Length;
        }

        return new FileEdit(new SourceText(Apply(), Source.Path), back.MoveToImmutable());
    }
}
