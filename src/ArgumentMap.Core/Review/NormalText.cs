using System.Buffers;

namespace ArgumentMap.Review;

/// <summary>Normalizes text: lower case, without punctuation at the end, with single blanks.</summary>
internal static class NormalText
{
    private const string Endings = " .!?;:…。！？";

    /// <summary>White space other than the plain blank.</summary>
    private static readonly SearchValues<char> OtherBlanks = SearchValues.Create(
        "\t\n\v\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

    /// <summary>Whether the normalized text is empty.</summary>
    public static bool IsEmpty(ReadOnlySpan<char> text) => text.TrimEnd(Endings).IsWhiteSpace();

    /// <summary>Writes the normalized text and returns its length, which is at most that of the original.</summary>
    public static int Write(ReadOnlySpan<char> text, Span<char> normal)
    {
        text = text.TrimEnd(Endings);
        var length = text.ToLowerInvariant(normal);
        normal = normal[..length];
        return normal.IndexOfAny(OtherBlanks) < 0 && normal.IndexOf("  ") < 0 && !normal.StartsWith(' ')
            ? length
            : WithSingleBlanks(normal);
    }

    private static int WithSingleBlanks(Span<char> text)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                text[length++] = c;
            else if (length > 0 && text[length - 1] != ' ')
                text[length++] = ' ';
        }

        return length;
    }
}
