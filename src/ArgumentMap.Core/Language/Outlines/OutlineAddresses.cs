using System.Text;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Language.Outlines;

/// <summary>An address in a text.</summary>
/// <param name="Title">What it is called: the text of a link, or the address itself.</param>
internal readonly record struct OutlineAddress(string Title, string Url);

/// <summary>The addresses in the text of a point, and the text without those at its end.</summary>
/// <param name="Text">Every word of the text but for addresses that end it; empty where it consists of them.</param>
/// <param name="IsAll">Whether the text is nothing but addresses or links.</param>
internal readonly record struct OutlineAddresses(string Text, List<OutlineAddress>? Found, bool IsAll)
{
    /// <summary>What may stand around an address that ends a text.</summary>
    private const string Around = " ,;:–—-([<";

    /// <summary>Punctuation at the end of an address belongs to the sentence.</summary>
    private const string Closing = ".,;:!?'’”»";

    private const string Stops = ".!?";

    private const int LongestLinkTitle = 1_000;

    private const int LongestConnective = 4;

    public static OutlineAddresses In(string text)
    {
        if (!text.Contains("http", StringComparison.OrdinalIgnoreCase))
            return new OutlineAddresses(text, null, false);
        var found = new List<OutlineAddress>();
        var kept = new StringBuilder();
        var (done, words) = (0, false);
        // Where the kept text ends without the addresses that directly follow one another at its end.
        var tail = -1;
        var next = 0;
        while (Next(text, next) is >= 0 and var at)
        {
            var (start, end, url) = Bare(text, at, done);
            next = Math.Max(end, at + 1);
            if (PropertyValues.CheckUrl(url) is not null)
                continue;
            if (Link(text, at, start, end, done) is var (label, from, to))
            {
                kept.Append(text, done, from - done);
                tail = -1;
                words |= ContainsWords(text.AsSpan(done, from - done));
                kept.Append(label);
                found.Add(new OutlineAddress(label.Length == 0 ? url : label, url));
                next = done = to;
                continue;
            }

            var between = text.AsSpan(done, start - done);
            if (ContainsWords(between))
                (tail, words) = (-1, true);
            kept.Append(between);
            if (tail < 0)
                tail = kept.Length;
            kept.Append(text, start, end - start);
            found.Add(new OutlineAddress(url, url));
            done = end;
        }

        if (found.Count == 0)
            return new OutlineAddresses(text, null, false);
        var rest = text.AsSpan(done);
        var ends = !ContainsWords(rest);
        var all = ends && !words;
        if (tail < 0 || !ends || (!all && IsPartOfSentence(kept, tail)))
            return new OutlineAddresses(kept.Append(rest).ToString(), found, all);
        var cut = kept.ToString(0, tail).AsSpan().TrimEnd(Around);
        // The stop of the sentence stays.
        var stop = rest.IndexOfAny(Stops);
        if (stop < 0 || cut.IsEmpty || Stops.Contains(cut[^1], StringComparison.Ordinal))
            return new OutlineAddresses(cut.ToString(), found, all);
        return new OutlineAddresses($"{cut}{rest[stop]}", found, all);
    }

    /// <summary>Whether a short word such as "see" or "at" is directly before an address, so that the sentence needs it.</summary>
    private static bool IsPartOfSentence(StringBuilder text, int end)
    {
        var at = end;
        while (at > 0 && text[at - 1] == ' ')
            at--;
        var start = at;
        while (start > 0 && at - start <= LongestConnective && char.IsLetter(text[start - 1]))
            start--;
        return start < at && at - start <= LongestConnective;
    }

    private static int Next(string text, int from)
    {
        while (from < text.Length)
        {
            var at = text.IndexOf("http", from, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return -1;
            var rest = text.AsSpan(at + 4);
            if (rest.StartsWith("://", StringComparison.Ordinal) || rest.StartsWith("s://", StringComparison.OrdinalIgnoreCase))
                return at;
            from = at + 4;
        }

        return -1;
    }

    /// <summary>An address without the brackets around it and the punctuation after it.</summary>
    private static (int Start, int End, string Url) Bare(string text, int at, int done)
    {
        var length = text.AsSpan(at).IndexOfAny(" <>\"");
        var end = length < 0 ? text.Length : at + length;
        // A bracket that the address did not open is not part of it.
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            depth += text[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth < 0)
                end = i;
        }

        while (end > at && Closing.Contains(text[end - 1], StringComparison.Ordinal))
            end--;
        var url = text[at..end];
        var start = at > done && text[at - 1] == '<' && end < text.Length && text[end] == '>' ? at - 1 : at;
        return (start, start < at ? end + 1 : end, url);
    }

    /// <summary>The link <c>[label](address)</c> that an address is in, with where it begins and ends.</summary>
    private static (string Label, int From, int To)? Link(string text, int at, int start, int end, int done)
    {
        if (start < done + 2 || text[start - 1] != '(' || text[start - 2] != ']' || end == text.Length)
            return null;
        var from = text.AsSpan(done, start - 2 - done).LastIndexOf('[');
        if (from < 0)
            return null;
        from += done;
        var close = text.IndexOf(')', end, Math.Min(LongestLinkTitle, text.Length - end));
        if (close < 0)
            return null;
        var label = text.AsSpan(from + 1, start - 3 - from).Trim(' ').ToString();
        // What stands behind the address is the title of the link.
        var title = text.AsSpan(end, close - end).Trim(" \"'>").ToString();
        return (title.Length == 0 ? label : $"{label} ({title})".TrimStart(' '), from, close + 1);
    }

    private static bool ContainsWords(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Characters.IsWordRune(rune))
                return true;
        }

        return false;
    }
}
