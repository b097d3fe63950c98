using System.Buffers;

namespace ArgumentMap.Formats.Html;

/// <summary>Writes text escaped for HTML, both between tags and inside quoted attributes.</summary>
internal sealed class HtmlText(Utf8Output output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'\0\x01\x02\x03\x04\x05\x06\x07\x08\x0B\f\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F\x7F");

    public void Write(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            output.Write(text[..at]);
            output.Write(text[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\'' => "&#39;"u8,
                _ => "\uFFFD"u8,
            });
            text = text[(at + 1)..];
        }

        output.Write(text);
    }
}
