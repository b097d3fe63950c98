using System.Buffers;

namespace ArgumentMap.Rendering.Dot;

/// <summary>Writes text inside a quoted DOT string so that nothing in it can end the string, be taken for an escape or for an entity.</summary>
internal sealed class DotText(Utf8Output output)
{
    /// <summary>Characters after which a line of a label is broken at the next chance.</summary>
    private const int Measure = 36;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '&', '\u007F']);

    public void Plain(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
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

    /// <summary>Breaks lines between words.</summary>
    public void Wrapped(ReadOnlySpan<char> text)
    {
        while (text.Length > Measure)
        {
            var end = text[..(Measure + 1)].LastIndexOf(' ');
            if (end <= 0)
                end = text[Measure..].IndexOf(' ') is >= 0 and var next ? Measure + next : -1;
            if (end < 0)
                break;
            Plain(text[..end]);
            output.Write("\\n"u8);
            text = text[(end + 1)..];
        }

        Plain(text);
    }
}
