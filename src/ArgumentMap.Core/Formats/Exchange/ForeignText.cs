using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language;

namespace ArgumentMap.Formats.Exchange;

/// <summary>Makes texts of other tools into texts that a map can have.</summary>
internal static class ForeignText
{
    /// <summary>A text in paragraphs: lines are joined, an empty line parts paragraphs, and what cannot be seen is left out.</summary>
    public static string Paragraphs(string text)
    {
        if (CharacterCheck.IsTrimmedLine(text))
            return text;
        var result = new StringBuilder(text.Length);
        var isNew = false;
        foreach (var line in Whole(text).AsSpan().EnumerateLines())
        {
            var clean = Clean(line);
            if (clean.Length > 0)
                result.Append(result.Length == 0 ? "" : isNew ? Language.Paragraphs.Break : " ").Append(clean);
            isNew = clean.Length == 0;
        }

        return result.ToString();
    }

    /// <summary>The same on one line, for titles and properties.</summary>
    public static string Line(string text) => Language.Paragraphs.OnOneLine(Paragraphs(text));

    /// <summary>Splits the tags off the end of a text: how formats without tags write them.</summary>
    public static string WithoutTags(string text, HashSet<string> names, out ImmutableArray<string> tags) =>
        TrailingTags.Split(text.AsMemory(), names, out tags).ToString();

    /// <summary>A text with its tags behind it, as <see cref="WithoutTags"/> reads it.</summary>
    public static string WithTags(string text, ImmutableArray<string> tags) =>
        tags.IsEmpty ? text : string.Join(' ', tags.Select(tag => "#" + tag).Prepend(text).Where(word => word.Length > 0));

    /// <summary>A text with U+FFFD in place of each half of a surrogate pair.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Clean(ReadOnlySpan<char> line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (c == '\t')
                clean.Append(' ');
            else if (!char.IsControl(c) && c is not ('\u2028' or '\u2029'))
                clean.Append(c);
        }

        var (start, end) = (0, clean.Length);
        while (start < end && Characters.IsBlank(clean[start]))
            start++;
        while (end > start && Characters.IsBlank(clean[end - 1]))
            end--;
        return clean.ToString(start, end - start);
    }
}
