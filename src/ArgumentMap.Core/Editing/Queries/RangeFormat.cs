using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Editing.Queries;

/// <summary>Formats a file, or the items at the top that a part of it touches.</summary>
internal static class RangeFormat
{
    /// <summary>The edits that bring a file into canonical form: none where it is, or where a line of it could not be read.</summary>
    public static ImmutableArray<TextEdit> Whole(SyntaxTree tree) =>
        Formatter.Format(tree) is { } text ? Changed(new TextSpan(0, tree.Source.Length), tree.Source, text) : [];

    /// <summary>The same for the items at the top that a span touches, the comments directly above them included.</summary>
    public static ImmutableArray<TextEdit> Of(SyntaxTree tree, TextSpan span, Effort effort)
    {
        var first = tree.LineAt(Math.Clamp(span.Start, 0, tree.Source.Length));
        var last = tree.LineAt(Math.Clamp(span.End, 0, tree.Source.Length));
        while (first > 0 && !IsTop(tree, first))
            first--;
        first = IsTop(tree, first) ? Blocks.FirstLine(tree, first) : first;
        while (last + 1 < tree.Lines.Length && !IsTop(tree, last + 1))
            last++;
        while (last > first && tree.Lines[last].Kind is LineKind.Blank or LineKind.Comment)
            last--;
        var part = TextSpan.FromBounds(tree.Lines[first].Span.Start, tree.Lines[last].Span.End);
        var alone = SyntaxTree.Parse(new SourceText(tree.Source[part].ToString()), effort: effort);
        return Formatter.Format(alone) is { } text ? Changed(part, tree.Source, text.TrimEnd('\n')) : [];
    }

    /// <summary>What to write after a line has been ended: the sign that continues a text, or what a nested item is indented by.</summary>
    /// <param name="line">Index of the new line.</param>
    public static ImmutableArray<TextEdit> AfterEnter(SyntaxTree tree, int line)
    {
        if (line <= 0 || line >= tree.Lines.Length || tree.Lines[line].Kind != LineKind.Blank)
            return [];
        ref readonly var above = ref tree.Lines.ItemRef(line - 1);
        var blanks = FileStyle.BlanksOf(tree, above);
        var opens = above.Kind == LineKind.Declaration && above.Text.Length == 0;
        var wanted = above.Kind switch
        {
            LineKind.Continuation when above.Text.Length > 0 => blanks + "| ",
            LineKind.Declaration or LineKind.Reference or LineKind.Property => opens ? blanks + FileStyle.Of(tree).Unit : blanks,
            _ => null,
        };
        return wanted is null || tree.Source[tree.Lines[line].Span].SequenceEqual(wanted)
            ? []
            : [new TextEdit(tree.Lines[line].Span, wanted)];
    }

    private static bool IsTop(SyntaxTree tree, int line) => tree.Lines[line] is { IsItem: true, Parent: < 0 };

    /// <summary>The edit from the first to the last character that differs, so that the caret stays where it is.</summary>
    private static ImmutableArray<TextEdit> Changed(TextSpan span, SourceText source, string text)
    {
        var style = source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        text = text.ReplaceLineEndings(style);
        var old = source[span];
        if (old.SequenceEqual(text))
            return [];
        var start = old.CommonPrefixLength(text);
        var end = 0;
        while (end < Math.Min(old.Length, text.Length) - start && old[^(end + 1)] == text[^(end + 1)])
            end++;
        // Neither a line end nor a character of two code units is divided.
        while (start > 0 && !IsBoundary(old, start))
            start--;
        while (end > 0 && !IsBoundary(old, old.Length - end))
            end--;
        return [new TextEdit(TextSpan.FromBounds(span.Start + start, span.End - end), text[start..^end])];
    }

    private static bool IsBoundary(ReadOnlySpan<char> text, int at) =>
        at == text.Length || (!char.IsLowSurrogate(text[at]) && !(text[at] == '\n' && text[at - 1] == '\r'));
}
