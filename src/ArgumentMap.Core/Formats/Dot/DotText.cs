using System.Buffers;

namespace ArgumentMap.Formats.Dot;

/// <summary>Writes text so that nothing in it can end what it stands in, be taken for an escape or for an entity.</summary>
internal sealed class DotText(Utf8Output output)
{
    private static readonly char[] NotInXml = [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '\u007F', '\uFFFE', '\uFFFF'];
    private static readonly SearchValues<char> SpecialInString = SearchValues.Create([.. NotInXml, '"', '\\', '&']);
    private static readonly SearchValues<char> SpecialInMarkup = SearchValues.Create([.. NotInXml, '<', '>', '&', '\\']);

    /// <summary>Inside a quoted string.</summary>
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

    /// <summary>Inside a quoted string, in lines.</summary>
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

    /// <summary>Inside an HTML-like label, where Graphviz takes <c>\N</c> and the like for names.</summary>
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
