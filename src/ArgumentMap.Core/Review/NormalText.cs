using System.Text;
using ArgumentMap.Text.Unicode;

namespace ArgumentMap.Review;

/// <summary>
/// Normalizes text for comparing: case, compatible characters and what cannot be seen do not count, nor does punctuation at the end.
/// </summary>
internal static class NormalText
{
    private const string Endings = " .!?;:…。！？";

    /// <summary>Whether the normalized text is empty.</summary>
    public static bool IsEmpty(ReadOnlySpan<char> text) => text.TrimEnd(Endings).IsWhiteSpace();

    /// <summary>Whether a text needs nothing but lower case to be normalized; <paramref name="normal"/> is then the part that counts.</summary>
    public static bool IsNormal(ReadOnlySpan<char> text, out ReadOnlySpan<char> normal)
    {
        normal = text.TrimEnd(Endings);
        return Ascii.IsValid(normal) && HasSingleBlanks(normal);
    }

    /// <summary>The normalized text, in a buffer that grows as needed.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, ref char[] buffer)
    {
        if (!Ascii.IsValid(text))
            text = Normalization.Fold(text);
        if (buffer.Length < text.Length)
            buffer = new char[text.Length];
        text = text.TrimEnd(Endings);
        var normal = buffer.AsSpan(0, text.ToLowerInvariant(buffer));
        return Ascii.IsValid(normal) && HasSingleBlanks(normal) ? normal : normal[..WithSingleBlanks(normal)];
    }

    private static bool HasSingleBlanks(ReadOnlySpan<char> ascii) =>
        !ascii.ContainsAnyInRange('\t', '\r') && ascii.IndexOf("  ") < 0 && !ascii.StartsWith(' ');

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
