using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Grammar;

/// <summary>Finds the locator of a citation that is not in square brackets: <c>source rep p. 3</c>, <c>source rep (p. 3)</c>.</summary>
internal static class LooseLocator
{
    private const int LongestPlace = 30;

    private static readonly HashSet<string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "pp", "page", "pages", "section", "sec", "\u00A7", "chapter", "ch", "table", "figure", "fig", "line", "lines", "paragraph",
        "para", "slide", "sheet", "row", "minute", "appendix", "volume", "vol", "S", "Seite",
    };

    /// <summary>Null where the line does not begin with the id of a known source, or is not a citation for another reason.</summary>
    public static (string Message, CodeFix Fix)? Find(SourceText source, WrongLine line, TextSpan whole, IKnownIds known)
    {
        if (Keywords.Parse(source[line.Word]) != Keyword.Source)
            return null;
        if (line.Fault == Fault.MissingName)
            return InPlaceOfId(source, line, whole, known);
        if (line.Id.Length == 0 || known.ClassOf(source[line.Id]) != ItemClasses.Source)
            return null;
        var rest = Trimmed(source, TextSpan.FromBounds(line.Id.End, whole.End));
        var inside = Unwrapped(source, rest);
        // With a colon it says more than where in the source.
        if (inside.Length == 0 || source[inside].IndexOfAny("[]:") >= 0)
            return null;
        var id = source[line.Id].ToString();
        var right = $"[{source[inside]}]";
        return (
            $"'{id}' is a source. The place in it goes in square brackets: write 'source {id} {right}'.",
            CodeFix.Replace($"write '{right}'", TextSpan.FromBounds(line.Id.End, rest.End), " " + right));
    }

    /// <summary>Whether a text says where in a source something stands, and nothing else: <c>page 5</c>, <c>p. 3-5</c>.</summary>
    public static bool IsPlace(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestPlace || text.IndexOfAny("[]#") >= 0)
            return false;
        var word = text[..(text.IndexOfAny(" .\t") is >= 0 and var end ? end : text.Length)];
        return Places.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && text.IndexOfAnyInRange('0', '9') >= 0;
    }

    /// <summary><c>source [rep]</c>.</summary>
    private static (string Message, CodeFix Fix)? InPlaceOfId(SourceText source, WrongLine line, TextSpan whole, IKnownIds known)
    {
        var brackets = Trimmed(source, TextSpan.FromBounds(line.Word.End, whole.End));
        if (brackets.Length < 3)
            return null;
        var id = source[new TextSpan(brackets.Start + 1, brackets.Length - 2)].Trim(" \t").ToString();
        return known.ClassOf(id) == ItemClasses.Source
            ? ($"'{id}' is a source. An id takes no brackets: write 'source {id}'.", CodeFix.Replace($"write '{id}'", brackets, id))
            : null;
    }

    private static TextSpan Trimmed(SourceText source, TextSpan span)
    {
        var text = source[span];
        var start = text.Length - text.TrimStart(" \t").Length;
        return TextSpan.FromBounds(span.Start + start, Math.Max(span.Start + start, span.Start + text.TrimEnd(" \t").Length));
    }

    /// <summary>A locator without the comma before it and the brackets around it.</summary>
    private static TextSpan Unwrapped(SourceText source, TextSpan span)
    {
        var text = source[span];
        if (text.Length > 0 && text[0] is ',' or ';')
            span = Trimmed(source, TextSpan.FromBounds(span.Start + 1, span.End));
        text = source[span];
        var opens = text.Length > 0 && text[0] is '(' or '{' or '[' or '\uFF3B' or '\uFF08';
        var closes = text.Length > 0 && text[^1] is ')' or '}' or ']' or '\uFF3D' or '\uFF09';
        // A bracket that is not closed belongs to the locator all the same.
        return opens && (closes || text[0] == '[')
            ? Trimmed(source, TextSpan.FromBounds(span.Start + 1, span.End - (closes ? 1 : 0)))
            : span;
    }
}
