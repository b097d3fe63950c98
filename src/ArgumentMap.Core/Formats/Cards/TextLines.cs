using System.Globalization;
using System.Text;
using ArgumentMap.Language;

namespace ArgumentMap.Formats.Cards;

/// <summary>
/// Breaks text into lines that fit a width: between words; within a word that is too long after a sign such as the <c>/</c> of an address,
/// else between characters; in scripts without spaces between any two characters that may stand apart.
/// </summary>
internal static class TextLines
{
    private const string Ellipsis = "…";

    /// <summary>Characters that must not begin a line.</summary>
    private const string Closing = "、。，．！？：；）］｝〉》」』】ー…";

    /// <summary>Signs after which an address or another long word may go on in the next line.</summary>
    private const string Joints = "/-_.?&=#%,;:";

    /// <param name="width">In thousandths of the size of the font, as <see cref="TextWidths"/>.</param>
    /// <param name="most">The most lines; the last of them ends in an ellipsis where there would be more.</param>
    public static List<string> Of(ReadOnlySpan<char> text, int width, int most = int.MaxValue)
    {
        var lines = new List<string>();
        while (!text.IsEmpty)
        {
            if (lines.Count == most - 1)
            {
                lines.Add(Elided(text, width));
                break;
            }

            var (length, next) = Next(text, width);
            lines.Add(text[..length].ToString());
            text = text[next..];
        }

        return lines;
    }

    /// <summary>As much of the first paragraph of a text as fits one line, with an ellipsis where that is not all.</summary>
    public static string Elided(ReadOnlySpan<char> text, int width)
    {
        var (length, next) = Next(text, width);
        if (next == text.Length)
            return text[..length].ToString();
        (length, _) = Next(text, width - TextWidths.Of(Ellipsis));
        return string.Concat(text[..length], Ellipsis);
    }

    /// <summary>The length of the first line, and where the next begins.</summary>
    private static (int Length, int Next) Next(ReadOnlySpan<char> text, int width)
    {
        var (taken, word, joint) = (0, (Length: 0, Next: 0), 0);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '\n')
                return (at, at + Paragraphs.Break.Length);
            var length = text[at] < 0x80 && (at + 1 == text.Length || text[at + 1] < 0x80)
                ? 1
                : StringInfo.GetNextTextElementLength(text[at..]);
            Rune.DecodeFromUtf16(text[at..], out var rune, out _);
            if (rune.Value == ' ')
                word = (at, at + 1);
            else if (at > 0 && StandsApart(rune) && !Closing.Contains((char)Math.Min(rune.Value, char.MaxValue)))
                word = (at, at);
            taken += length == 1 ? TextWidths.Of(rune) : WidestIn(text.Slice(at, length));
            // A blank at the end of a line takes no room.
            if (taken > width && at > 0 && rune.Value != ' ')
                return word.Length > 0 ? word : joint > 0 ? (joint, joint) : (at, at);
            at += length;
            if (Joints.Contains((char)Math.Min(rune.Value, char.MaxValue)))
                joint = at;
        }

        return (text.Length, text.Length);
    }

    /// <summary>The width of what a reader sees as one character: that of its letters; parts of an emoji lie upon one another.</summary>
    private static int WidestIn(ReadOnlySpan<char> element)
    {
        var (sum, widest, isEmoji) = (0, 0, false);
        foreach (var rune in element.EnumerateRunes())
        {
            var width = TextWidths.Of(rune);
            (sum, widest) = (sum + width, Math.Max(widest, width));
            isEmoji |= rune.Value >= 0x1F000;
        }

        return isEmoji ? widest : sum;
    }

    /// <summary>Roughly Unicode's East Asian Width (UAX 11), W and F: between such characters a line may end.</summary>
    private static bool StandsApart(Rune rune) =>
        rune.Value is (>= 0x2E80 and <= 0xA4CF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
            or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
