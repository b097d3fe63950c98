using System.Buffers;
using System.Text;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Text.Unicode;

namespace ArgumentMap.Language;

/// <summary>Generates ids for items without one.</summary>
internal static class AutoId
{
    /// <summary>Maximum length of an id derived from a text, in UTF-16 code units, before a number is added.</summary>
    public const int MaxLength = 40;

    /// <summary>The first words of a text in lower case, joined by <c>-</c>; the keyword if it has none.</summary>
    public static string FromText(ReadOnlySpan<char> text, Keyword keyword)
    {
        if (!Ascii.IsValid(text))
            text = Cleaned(text);
        Span<char> id = stackalloc char[MaxLength];
        var length = Write(text, id);
        return length == 0 ? keyword.Name() : new string(id[..length]);
    }

    /// <summary>Writes the id and returns its length; 0 where the text has no letter or digit.</summary>
    internal static int Write(ReadOnlySpan<char> text, Span<char> id)
    {
        var length = 0;
        var position = 0;
        while (NextWord(text, ref position, out var start))
        {
            var word = text[start..position];
            var needed = word.Length + (length == 0 ? 0 : 1);
            if (length + needed > MaxLength)
            {
                if (length == 0)
                    length = word[..Cut(word)].ToLowerInvariant(id);
                break;
            }

            if (length > 0)
                id[length++] = '-';
            length += word.ToLowerInvariant(id[length..]);
        }

        return length;
    }

    /// <summary>A text in the form that ids have, without what cannot be seen.</summary>
    private static string Cleaned(ReadOnlySpan<char> text)
    {
        // What matters is at the beginning; a cut in the middle of a character changes only what is beyond the longest id.
        var start = text[..Math.Min(text.Length, 8 * MaxLength)];
        return Normalization.Nfc(string.Concat(start.ToString().Where(c => !Characters.IsInvisible(c) || c is '\u200C' or '\u200D')));
    }

    private static bool NextWord(ReadOnlySpan<char> text, ref int position, out int start)
    {
        while (position < text.Length && !IsWord(text[position..], first: true, out var used))
            position += used;
        start = position;
        while (position < text.Length && IsWord(text[position..], first: position == start, out var used))
            position += used;
        return position > start;
    }

    private static bool IsWord(ReadOnlySpan<char> text, bool first, out int used)
    {
        used = 1;
        if (text[0] < 0x80)
            return char.IsAsciiLetterOrDigit(text[0]);
        return Rune.DecodeFromUtf16(text, out var rune, out used) == OperationStatus.Done
            && (first ? Rune.IsLetterOrDigit(rune) : Characters.IsWordRune(rune));
    }

    /// <summary>Does not split a surrogate pair.</summary>
    private static int Cut(ReadOnlySpan<char> word) => char.IsHighSurrogate(word[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
}
