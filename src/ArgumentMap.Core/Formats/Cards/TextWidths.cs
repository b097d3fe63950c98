using System.Globalization;
using System.Text;

namespace ArgumentMap.Formats.Cards;

/// <summary>
/// How wide text is at most in a sans-serif font, in thousandths of its size: letter by letter for ASCII, elsewhere by script.
/// </summary>
/// <remarks>
/// The widths of ASCII are the greatest advances in DejaVu Sans 2.37, Liberation Sans 1.07 and Noto Sans 2.0; those of scripts are a little
/// more than their mean advance in these fonts, as measured in Chromium. Combining marks have no width. Every machine gives the same.
/// </remarks>
internal static class TextWidths
{
    /// <summary>By character from U+0020 to U+007E.</summary>
    private static ReadOnlySpan<short> Ascii =>
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 551, 838, 318, 361, 318, 372, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636,
        337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667, 611, 778, 752, 339, 500, 667, 557, 907, 760, 787, 667, 787, 722, 667,
        611, 732, 684, 989, 685, 667, 685, 390, 372, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974,
        634, 612, 635, 635, 413, 521, 392, 634, 592, 818, 592, 592, 525, 636, 551, 636, 838,
    ];

    /// <summary>By the last code point of a range that begins after the one before; ascending.</summary>
    private static readonly (int Last, short Lower, short Upper)[] Ranges =
    [
        (0x024F, 640, 800), // Latin with marks
        (0x02FF, 700, 700), // phonetic letters
        (0x03FF, 640, 800), // Greek
        (0x052F, 690, 820), // Cyrillic
        (0x058F, 700, 820), // Armenian
        (0x05FF, 620, 620), // Hebrew
        (0x08FF, 740, 740), // Arabic and Syriac
        (0x0BFF, 780, 780), // Devanagari to Tamil
        (0x0C7F, 850, 850), // Telugu
        (0x0CFF, 850, 850), // Kannada
        (0x0DFF, 1080, 1080), // Malayalam and Sinhala
        (0x0EFF, 700, 700), // Thai and Lao
        (0x0FFF, 680, 680), // Tibetan
        (0x109F, 960, 960), // Myanmar
        (0x10FF, 680, 680), // Georgian
        (0x11FF, 1000, 1000), // Hangul, in parts
        (0x17FF, 800, 800), // Ethiopic to Khmer
        (0x1DFF, 750, 820),
        (0x1FFF, 640, 850), // Latin and Greek with marks
        (0x206F, 600, 600), // punctuation
        (0x2BFF, 950, 950), // symbols
        (0x2E7F, 750, 820),
        (0xA4CF, 1000, 1000), // East Asian
        (0xABFF, 800, 850),
        (0xD7FF, 1000, 1000), // Hangul
        (0xFAFF, 1000, 1000),
        (0xFDFF, 740, 740), // Arabic, as written
        (0xFEFF, 900, 900),
        (0xFFFF, 1000, 1000), // full width
        (0x1EFFF, 900, 950),
        (0x1FAFF, 1400, 1400), // emoji
        (0x10FFFF, 1000, 1000),
    ];

    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    public static int Of(Rune rune)
    {
        if (rune.Value is >= 0x20 and < 0x7F)
            return Ascii[rune.Value - 0x20];
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.Control)
            return 0;
        var (low, high) = (0, Ranges.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Ranges[middle].Last < rune.Value)
                low = middle + 1;
            else
                high = middle;
        }

        return category == UnicodeCategory.UppercaseLetter ? Ranges[low].Upper : Ranges[low].Lower;
    }
}
