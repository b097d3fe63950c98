using System.Buffers;

namespace ArgumentMap.Formats.Dot;

/// <summary>Writes text escaped, so that it cannot end the string that contains it or be read as an escape sequence or entity.</summary>
internal sealed class DotText(Utf8Output output)
{
    private static readonly char[] NotInXml = [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '\u007F', '\uFFFE', '\uFFFF'];
    private static readonly SearchValues<char> SpecialInString = SearchValues.Create([.. NotInXml, '"', '\\', '&']);
    private static readonly SearchValues<char> SpecialInMarkup = SearchValues.Create([.. NotInXml, '<', '>', '&', '\\']);

    /// <summary>Writes text inside a quoted string.</summary>
    public void Plain(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(SpecialInString) is >= 0 and var at)
        {
            output.Write(text[..at]);
            output.Write(text[at] switch
            {
                '"' => "\\\""u8,
                '\\' => "\\\\"u8,
                '&' => "&amp;"u8,
                _ => " "u8,
            });
            text = text[(at + 1)..];
        }

        output.Write(text);
    }

    /// <summary>Writes text inside a quoted string, broken into lines.</summary>
    public void Wrapped(ReadOnlySpan<char> text, int measure = LineBreaks.Text)
    {
        var isFirst = true;
        foreach (var line in new LineBreaks(text, measure))
        {
            if (!isFirst)
                output.Write("\\n"u8);
            isFirst = false;
            Plain(line);
        }
    }

    /// <summary>Writes text inside an HTML-like label, where Graphviz also expands escapes such as <c>\N</c>.</summary>
    public void Markup(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(SpecialInMarkup) is >= 0 and var at)
        {
            output.Write(text[..at]);
            output.Write(text[at] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '\\' => "\\\\"u8,
                '&' => "&amp;"u8,
                _ => " "u8,
            });
            text = text[(at + 1)..];
        }

        output.Write(text);
    }
}
