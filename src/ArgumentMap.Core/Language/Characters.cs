using System.Buffers;
using System.Globalization;
using System.Text;
using ArgumentMap.Text.Unicode;

namespace ArgumentMap.Language;

/// <summary>Defines which characters make up ids, tags and blanks.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> AsciiIdCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>Number of leading characters that can be part of an id, including letters of any script.</summary>
    public static int IdLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(AsciiIdCharacters);
        if (length < 0)
            return text.Length;
        if (text[length] < 0x80)
            return length;
        while (length < text.Length)
        {
            if (Rune.DecodeFromUtf16(text[length..], out var rune, out var used) != OperationStatus.Done || !IsIdRune(rune))
                break;
            length += used;
        }

        return length;
    }

    /// <summary>Whether a text starts like an id: with a letter or a digit.</summary>
    public static bool StartsId(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return false;
        return char.IsAsciiLetterOrDigit(text[0])
            || (text[0] >= 0x80 && Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done && Rune.IsLetterOrDigit(rune));
    }

    public static bool IsId(ReadOnlySpan<char> text) => StartsId(text) && IdLength(text) == text.Length;

    /// <summary>Whether a word is a tag: <c>#</c> and letters, digits, <c>-</c> or <c>_</c>, not only digits.</summary>
    public static bool IsTag(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[0] == '#' && IdLength(word[1..]) == word.Length - 1 && !word.Contains('.')
        && word[1..].ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether a rune can continue an id: a letter or digit, or a mark that belongs to one.</summary>
    public static bool IsWordRune(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether a character is a blank of any kind: a space, a tab, a no-break or other space of Unicode.</summary>
    public static bool IsBlank(char c) =>
        c is ' ' or '\t' || (c >= '\u00A0' && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator);

    /// <summary>A text with plain blanks in place of those of Unicode.</summary>
    public static ReadOnlySpan<char> WithPlainBlanks(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
            return text;
        var plain = text.ToArray();
        foreach (ref var c in plain.AsSpan())
            c = c != '\t' && IsBlank(c) ? ' ' : c;
        return plain;
    }

    /// <summary>
    /// Whether a character is in no text to be seen, and does nothing that an id needs: a soft hyphen, a zero-width space, a direction.
    /// </summary>
    public static bool IsInvisible(char c) => c >= '\u00AD' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>Whether two texts are joined without a blank, since the script of both their ends is written without any.</summary>
    public static bool JoinWithoutBlank(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.Length > 0 && after.Length > 0 && before[^1] >= '\u0E00' && after[0] >= '\u0E00'
        && Rune.DecodeLastFromUtf16(before, out var last, out _) == OperationStatus.Done && IsUnspaced(last.Value)
        && Rune.DecodeFromUtf16(after, out var first, out _) == OperationStatus.Done && IsUnspaced(first.Value);

    /// <summary>
    /// Thai, Lao, Tibetan, Burmese, Khmer, Chinese, Japanese, and the punctuation of the last two; Korean has spaces.
    /// </summary>
    private static bool IsUnspaced(int rune) =>
        rune is (>= 0x0E00 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x2E80 and <= 0x2FDF) or (>= 0x3001 and <= 0x312F)
            or (>= 0x31A0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFF01 and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>An id in the form in which ids are compared.</summary>
    public static ReadOnlySpan<char> Id(ReadOnlySpan<char> written) =>
        Normalization.IsPlain(written) ? written : Normalization.Nfc(written);

    public static int SkipBlanks(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && IsBlank(text[from]))
            from++;
        return from;
    }

    private static bool IsIdRune(Rune rune) => rune.Value is '-' or '_' or '.' || IsWordRune(rune);
}
