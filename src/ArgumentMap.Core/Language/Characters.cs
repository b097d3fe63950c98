using System.Buffers;
using System.Globalization;
using System.Text;

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

    /// <summary>Whether a word is a tag: <c>#</c> and at least one letter, digit, <c>-</c> or <c>_</c>.</summary>
    public static bool IsTag(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[0] == '#' && IdLength(word[1..]) == word.Length - 1 && !word.Contains('.');

    /// <summary>Whether a rune can continue an id: a letter or digit, or a mark that belongs to one.</summary>
    public static bool IsWordRune(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsBlank(char c) => c is ' ' or '\t';

    public static int SkipBlanks(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && IsBlank(text[from]))
            from++;
        return from;
    }

    private static bool IsIdRune(Rune rune) => rune.Value is '-' or '_' or '.' || IsWordRune(rune);
}
