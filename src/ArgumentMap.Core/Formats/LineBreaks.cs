using System.Globalization;
using System.Text;
using ArgumentMap.Language;

namespace ArgumentMap.Formats;

/// <summary>
/// Breaks a text into lines of roughly equal width, between words, or between characters where a script has no spaces or a word is too
/// long.
/// </summary>
/// <remarks>Widths are measured in Latin letters; East Asian characters and emoji count as two.</remarks>
internal ref struct LineBreaks
{
    /// <summary>Maximum width of a line of running text.</summary>
    public const int Text = 36;

    /// <summary>Maximum width of a line of small print.</summary>
    public const int SmallPrint = 48;

    /// <summary>Maximum width of a line of a title.</summary>
    public const int Title = 72;

    /// <summary>Characters that must not begin a line.</summary>
    private const string Closing = "、。，．！？：；）］｝〉》」』】ー…";

    private readonly int _measure;
    private ReadOnlySpan<char> _rest;

    public LineBreaks(ReadOnlySpan<char> text, int measure = Text)
    {
        _rest = text;
        _measure = measure;
        if (text.Length <= measure && IsPlain(text))
            return;
        // Paragraphs are not evened out: one may be much shorter than the others.
        if (text.Contains('\n'))
            return;
        // A last line of one word looks like a mistake, so use the same number of lines but make them narrower.
        var lines = Count(text, measure, int.MaxValue, out var width);
        var even = Math.Min(measure, ((width + lines - 1) / lines) + 3);
        if (lines > 1 && Count(text, even, lines, out _) <= lines)
            _measure = even;
    }

    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Width of <see cref="Current"/>.</summary>
    public int Width { get; private set; }

    /// <summary>Whether every character is one letter wide and stands alone, that is, precedes the combining marks in Unicode.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('\0', '\u02FF') < 0;

    /// <summary>Width of the widest line of a text.</summary>
    public static int Widest(ReadOnlySpan<char> text)
    {
        var widest = 0;
        var lines = new LineBreaks(text);
        while (lines.MoveNext())
            widest = Math.Max(widest, lines.Width);
        return widest;
    }

    public readonly LineBreaks GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        (var length, var next, Width) = Next(_rest, _measure);
        Current = _rest[..length];
        _rest = _rest[next..];
        return true;
    }

    private static int Count(ReadOnlySpan<char> text, int measure, int most, out int width)
    {
        width = 0;
        var lines = 0;
        while (!text.IsEmpty && lines <= most)
        {
            var (_, next, taken) = Next(text, measure);
            width += taken;
            text = text[next..];
            lines++;
        }

        return lines;
    }

    /// <summary>The length of the first line, the start of the next, and the width of the first.</summary>
    private static (int Length, int Next, int Width) Next(ReadOnlySpan<char> text, int measure)
    {
        var head = text[..Math.Min(text.Length, measure + 1)];
        if (!IsPlain(head))
            return NextOfAnyScript(text, measure);
        if (head.IndexOf('\n') is >= 0 and var paragraph)
            return (paragraph, paragraph + Paragraphs.Break.Length, paragraph);
        if (text.Length <= measure)
            return (text.Length, text.Length, text.Length);
        var end = head.LastIndexOf(' ');
        return end > 0 ? (end, end + 1, end) : (measure, measure, measure);
    }

    private static (int Length, int Next, int Width) NextOfAnyScript(ReadOnlySpan<char> text, int measure)
    {
        var (width, chance) = (0, (Length: 0, Next: 0, Width: 0));
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '\n')
                return (at, at + Paragraphs.Break.Length, width);
            var length = StringInfo.GetNextTextElementLength(text[at..]);
            Rune.DecodeFromUtf16(text[at..], out var rune, out _);
            var isWide = IsWide(rune.Value);
            if (isWide && at > 0 && !Closing.Contains((char)Math.Min(rune.Value, char.MaxValue)))
                chance = (at, at, width);
            if (rune.Value == ' ')
                chance = (at, at + 1, width);
            width += isWide ? 2 : 1;
            if (width > measure && at > 0)
                return chance.Length > 0 ? chance : (at, at, width);
            at += length;
        }

        return (text.Length, text.Length, width);
    }

    /// <summary>Roughly Unicode's East Asian Width (UAX 11), W and F.</summary>
    private static bool IsWide(int rune) =>
        rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
            or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
