using System.Globalization;
using System.Text;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Text;
using Spectre.Console.Rendering;

namespace ArgumentMap.Cli.Output;

/// <summary>Diagnostics as text: what is wrong, the line, a mark under the part that is meant, and the fix.</summary>
internal sealed class TextDiagnostics(StringBuilder text, bool colour)
{
    /// <summary>Characters of a line that are shown.</summary>
    private const int Width = 120;

    /// <summary>Characters of a longer line that are shown before the marked part.</summary>
    private const int Before = 40;

    public static void Print(Stream stream, IReadOnlyList<Diagnostic> diagnostics, bool colour)
    {
        var text = new StringBuilder();
        var printer = new TextDiagnostics(text, colour);
        foreach (var diagnostic in diagnostics)
            printer.Print(diagnostic);
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private void Print(Diagnostic diagnostic)
    {
        Painted(Paint.Bold, Paint.Harmless(diagnostic.Location.ToString()) + ": ");
        Painted(Colour(diagnostic.Severity), $"{diagnostic.Severity.Name()} {diagnostic.Descriptor.Code}");
        text.Append(": ").Append(Paint.Harmless(diagnostic.Message)).Append('\n');
        if (diagnostic.Location.Source is { Length: > 0 } source)
            Excerpt(source, diagnostic);
        if (diagnostic.Fix is { } fix)
            text.Append(fix.IsSafe ? "  = fix: " : "  = perhaps: ").Append(Paint.Harmless(fix.Title)).Append('\n');
        text.Append('\n');
    }

    private void Excerpt(SourceText source, Diagnostic diagnostic)
    {
        var position = diagnostic.Location.Start;
        var line = source.GetLine(position.Line);
        var start = Math.Min(diagnostic.Location.Span.Start, line.End) - line.Start;
        var end = Math.Clamp(diagnostic.Location.Span.End - line.Start, start, line.Length);
        var shown = source[line];
        var cutBefore = 0;
        if (shown.Length > Width && start > Before)
            cutBefore = Whole(shown, start - Before);
        var cutAfter = Math.Min(shown.Length, cutBefore + Width);
        if (cutAfter < shown.Length)
            cutAfter = Whole(shown, cutAfter);
        end = Math.Clamp(end, start, Math.Max(start, cutAfter));

        var number = position.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        var dots = cutBefore > 0 ? "…" : "";
        Painted(Paint.Blue, $"{number} | ");
        text.Append(dots).Append(Paint.Harmless(shown[cutBefore..cutAfter].ToString()));
        text.Append(cutAfter < shown.Length ? "…\n" : "\n");
        Painted(Paint.Blue, $"{margin} | ");
        text.Append(' ', dots.Length);
        Blanks(shown[cutBefore..Math.Min(start, cutAfter)]);
        Painted(Colour(diagnostic.Severity), new string('^', Math.Max(1, Columns(shown[Math.Min(start, cutAfter)..end]))));
        text.Append('\n');
    }

    /// <summary>Blanks as wide as a text; tabs stay tabs.</summary>
    private void Blanks(ReadOnlySpan<char> before)
    {
        while (before.IndexOf('\t') is >= 0 and var tab)
        {
            text.Append(' ', Columns(before[..tab])).Append('\t');
            before = before[(tab + 1)..];
        }

        text.Append(' ', Columns(before));
    }

    private static int Columns(ReadOnlySpan<char> part) => part.IsEmpty ? 0 : new Segment(Paint.Harmless(part.ToString())).CellCount();

    /// <summary>The index at which to cut a line, moved back by one if it would split a surrogate pair.</summary>
    private static int Whole(ReadOnlySpan<char> line, int at) => char.IsLowSurrogate(line[at]) ? at - 1 : at;

    private void Painted(string code, string part) => text.Append(Paint.With(code, part, colour));

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;36",
    };
}
