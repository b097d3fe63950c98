using System.Buffers;
using System.Globalization;
using Spectre.Console.Rendering;

namespace ArgumentMap.Cli.Output;

/// <summary>Texts broken into lines of a terminal.</summary>
internal static class TextLines
{
    /// <summary>Characters of one column, to be counted without a closer look: those of the tables themselves and of most texts.</summary>
    private static readonly SearchValues<char> Narrow = SearchValues.Create(
        [.. Enumerable.Range(' ', 0x5F).Select(c => (char)c), .. Enumerable.Range(0x2588, 8).Select(c => (char)c), .. "±→−…–"]);

    /// <summary>Columns that a text takes on a terminal.</summary>
    public static int Columns(string text) => text.AsSpan().ContainsAnyExcept(Narrow) ? new Segment(text).CellCount() : text.Length;

    /// <summary>Breaks a text at its blanks; a word that is longer than a line is broken anywhere between two letters.</summary>
    /// <param name="width">Columns of a line, from 1.</param>
    public static List<string> Of(string text, int width) => Of(text, width, width);

    /// <param name="mayBegin">Whether a word may stand at the start of a line.</param>
    public static List<string> Of(string text, int width, Predicate<string> mayBegin) => Of(Words(text, mayBegin), width, width);

    /// <param name="first">Columns of the first line, from 1.</param>
    public static List<string> Of(string text, int first, int width) =>
        Of(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), first, width);

    private static List<string> Of(IEnumerable<string> words, int first, int width)
    {
        var (lines, line, used) = (new List<string>(), "", 0);
        var room = first;
        foreach (var word in words)
        {
            var columns = Columns(word);
            if (used > 0 && used + 1 + columns <= room)
            {
                (line, used) = ($"{line} {word}", used + 1 + columns);
                continue;
            }

            if (used > 0)
            {
                lines.Add(line);
                room = width;
            }

            (line, used) = (word, columns);
            while (used > room)
            {
                var head = Fitting(line, room);
                lines.Add(line[..head]);
                (line, room) = (line[head..], width);
                used = Columns(line);
            }
        }

        if (used > 0 || lines.Count == 0)
            lines.Add(line);
        return lines;
    }

    /// <summary>Words, with what may not stand at the start of a line kept with the word before it.</summary>
    private static List<string> Words(string text, Predicate<string> mayBegin)
    {
        var words = new List<string>();
        var kept = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (kept.Count > 0 && mayBegin(word))
            {
                words.Add(string.Join(' ', kept));
                kept.Clear();
            }

            kept.Add(word);
        }

        if (kept.Count > 0)
            words.Add(string.Join(' ', kept));
        return words;
    }

    /// <summary>The length of what fits into a line, at least one letter.</summary>
    public static int Fitting(ReadOnlySpan<char> text, int width)
    {
        var (length, used) = (0, 0);
        while (length < text.Length)
        {
            var letter = StringInfo.GetNextTextElementLength(text[length..]);
            used += Columns(text.Slice(length, letter).ToString());
            if (used > width && length > 0)
                break;
            length += letter;
        }

        return length;
    }
}
