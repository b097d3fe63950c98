using System.Globalization;
using System.Text;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

namespace ArgumentMap.Cli.Output;

/// <summary>Diagnostics as text: what is wrong, the line, a mark under the part that is meant, and the fix.</summary>
internal sealed class TextDiagnostics(StringBuilder text, int width, bool colour)
{
    /// <summary>Columns of a line that are shown.</summary>
    private const int MostShown = 120;

    /// <summary>Columns that a mark takes; of a longer part, only its beginning is marked.</summary>
    private const int MostMarked = 32;

    /// <summary>Blanks before the lines of a message after the first.</summary>
    private const int Indent = 4;

    public static void Print(Stream stream, IReadOnlyList<Diagnostic> diagnostics, int width, bool colour)
    {
        var text = new StringBuilder();
        var printer = new TextDiagnostics(text, width, colour);
        foreach (var diagnostic in diagnostics)
            printer.Print(diagnostic);
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private void Print(Diagnostic diagnostic)
    {
        var (location, code) =
            (Paint.Harmless(diagnostic.Location.ToString()) + ": ", $"{diagnostic.Severity.Name()} {diagnostic.Descriptor.Code}");
        Painted(Paint.Bold, location);
        Painted(Colour(diagnostic.Severity), code);
        text.Append(": ");
        Broken(diagnostic.Message, TextLines.Columns(location) + code.Length + 2);
        if (diagnostic.Location.Source is { Length: > 0 } source)
            Excerpt(source, diagnostic);
        if (diagnostic.Fix is { } fix)
        {
            var what = fix.IsSafe ? "  = fix: " : "  = perhaps: ";
            text.Append(what);
            Broken(fix.Title, what.Length);
        }

        text.Append('\n');
    }

    /// <summary>Appends a message after what takes some columns of its first line.</summary>
    private void Broken(string message, int used)
    {
        var lines = TextLines.Of(Paint.Harmless(message), Math.Max(Indent, width - used), width - Indent);
        text.Append(lines[0]).Append('\n');
        foreach (var line in lines.Skip(1))
            text.Append(' ', Indent).Append(line).Append('\n');
    }

    private void Excerpt(SourceText source, Diagnostic diagnostic)
    {
        var position = diagnostic.Location.Start;
        var line = source.GetLine(position.Line);
        var start = Math.Min(diagnostic.Location.Span.Start, line.End) - line.Start;
        var end = Math.Clamp(diagnostic.Location.Span.End - line.Start, start, line.Length);
        var shown = source[line];
        var number = position.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        var room = Math.Max(3, Math.Min(width, MostShown) - number.Length - 3);
        // Dots where something is left out before and after.
        if (Columns(shown) > room)
            room -= 2;
        end = Math.Min(end, start + Marked(shown[start..end]));
        var cutBefore = Columns(shown[..end]) > room ? Whole(shown, Math.Max(0, start - (room / 3))) : 0;
        var cutAfter = cutBefore + TextLines.Fitting(Paint.Harmless(shown[cutBefore..].ToString()), room);
        end = Math.Clamp(end, start, Math.Max(start, cutAfter));

        var dots = cutBefore > 0 ? "…" : "";
        Painted(Paint.Cyan, $"{number} | ");
        text.Append(dots).Append(Paint.Harmless(shown[cutBefore..cutAfter].ToString()));
        text.Append(cutAfter < shown.Length ? "…\n" : "\n");
        Painted(Paint.Cyan, $"{margin} | ");
        text.Append(' ', dots.Length);
        Blanks(shown[cutBefore..Math.Min(start, cutAfter)]);
        Painted(Colour(diagnostic.Severity), new string('^', Math.Max(1, Columns(shown[Math.Min(start, cutAfter)..end]))));
        text.Append('\n');
    }

    /// <summary>How much of a part is marked: all of a short one; of a long one what stands before its text, or its first words.</summary>
    private static int Marked(ReadOnlySpan<char> part)
    {
        if (Columns(part) <= MostMarked)
            return part.Length;
        var most = TextLines.Fitting(part, MostMarked);
        if (part[..most].IndexOf(':') is > 0 and var colon)
            return colon;
        return part[..most].LastIndexOf(' ') is > 0 and var blank ? blank : most;
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

    private static int Columns(ReadOnlySpan<char> part) => part.IsEmpty ? 0 : TextLines.Columns(Paint.Harmless(part.ToString()));

    /// <summary>The index at which to cut a line, moved back by one if it would split a surrogate pair.</summary>
    private static int Whole(ReadOnlySpan<char> line, int at) => at > 0 && char.IsLowSurrogate(line[at]) ? at - 1 : at;

    private void Painted(string code, string part) => text.Append(Paint.With(code, part, colour));

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;36",
    };
}
