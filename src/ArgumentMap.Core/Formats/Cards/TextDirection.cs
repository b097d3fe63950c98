using System.Globalization;
using System.Text;

namespace ArgumentMap.Formats.Cards;

/// <summary>The direction in which a text is read.</summary>
internal static class TextDirection
{
    /// <summary>Whether the first letter is of a script that is written from right to left.</summary>
    public static bool IsRightToLeft(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange('\0', '\u058F'))
            return false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter)
                return rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF)
                    or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EEFF);
        }

        return false;
    }
}
