using System.Buffers;
using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Text;

namespace ArgumentMap.Language;

/// <summary>
/// Finds characters that are not allowed in a text: control characters, halves of surrogate pairs, lone carriage returns.
/// </summary>
internal static class CharacterCheck
{
    /// <summary>C0 except tab and line feed; DEL; C1; the separators that some programs treat as line ends.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (char)c),
        .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
        '\u2028',
        '\u2029',
    ]);

    /// <summary>Reports such characters; returns whether there are none.</summary>
    public static bool Run(SourceText source, DiagnosticBag diagnostics)
    {
        var clean = Controls(source, diagnostics);
        return Surrogates(source, diagnostics) && clean;
    }

    /// <summary>Whether a text contains none of them, and no line end.</summary>
    public static bool IsOneLine(string text)
    {
        if (text.AsSpan().ContainsAny(Suspects) || text.Contains('\n', StringComparison.Ordinal))
            return false;
        for (var at = NextSurrogate(text, 0); at >= 0; at = NextSurrogate(text, at + 2))
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return false;
        }

        return true;
    }

    /// <summary>Whether a text is such a line and neither begins nor ends with a blank.</summary>
    public static bool IsTrimmedLine(string text) =>
        (text.Length == 0 || (!Characters.IsBlank(text[0]) && !Characters.IsBlank(text[^1]))) && IsOneLine(text);

    /// <summary>Whether a text is one or more such lines, none of them empty, parted by an empty line.</summary>
    public static bool IsTrimmedText(string text) =>
        IsTrimmedLine(text) || (text.Contains(Paragraphs.Break, StringComparison.Ordinal)
            && text.Split(Paragraphs.Break).All(paragraph => paragraph.Length > 0 && IsTrimmedLine(paragraph)));

    private static bool Controls(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        var clean = true;
        var bareReturns = false;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            var c = text[at];
            if (c == '\r')
            {
                if (at + 1 < text.Length && text[at + 1] == '\n')
                    continue;
                clean = false;
                if (bareReturns)
                    continue;
                bareReturns = true;
                Report(
                    TextDiagnostics.BareCarriageReturn,
                    at,
                    "A carriage return without a line feed does not end a line. Save the file with LF or CRLF line ends.",
                    CarriageReturns(text));
                continue;
            }

            clean = false;
            var name = CharacterNames.Of(c);
            Report(
                TextDiagnostics.ControlCharacter,
                at,
                $"A text may not contain {name}, which is a control character. Delete it.",
                CodeFix.Replace($"delete {name}", new TextSpan(at, 1), ""));
        }

        return clean;

        void Report(DiagnosticDescriptor descriptor, int at, string message, CodeFix fix) =>
            diagnostics.Add(new Diagnostic(descriptor, message, new SourceLocation(source, new TextSpan(at, 1))) { Fix = fix });
    }

    private static int Next(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(Suspects);
        return found < 0 ? -1 : from + found;
    }

    private static CodeFix CarriageReturns(string text)
    {
        var edits = System.Collections.Immutable.ImmutableArray.CreateBuilder<TextEdit>();
        for (var at = text.IndexOf('\r', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\r', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] != '\n')
                edits.Add(new TextEdit(new TextSpan(at, 1), "\n"));
        }

        return new CodeFix("end the lines with line feeds", edits.ToImmutable());
    }

    private static bool Surrogates(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        var clean = true;
        for (var at = NextSurrogate(text, 0); at >= 0; at = NextSurrogate(text, at))
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                at += 2;
                continue;
            }

            clean = false;
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"U+{(int)text[at]:X4} is half of a character. Delete it or write the character again.");
            diagnostics.Add(new Diagnostic(TextDiagnostics.LoneSurrogate, message, new SourceLocation(source, new TextSpan(at, 1)))
            {
                Fix = CodeFix.Replace("delete it", new TextSpan(at, 1), ""),
            });
            at++;
        }

        return clean;
    }

    private static int NextSurrogate(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDFFF');
        return found < 0 ? -1 : from + found;
    }
}
