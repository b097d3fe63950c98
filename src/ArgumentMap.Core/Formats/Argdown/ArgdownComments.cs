namespace ArgumentMap.Formats.Argdown;

/// <summary>Comments: <c>//</c> to the end of the line, and what is between the signs of C or of HTML.</summary>
internal static class ArgdownComments
{
    /// <summary>The text with blanks in place of comments, so that every letter keeps its place.</summary>
    public static string Blanked(string text)
    {
        if (!text.Contains("//", StringComparison.Ordinal) && !text.Contains("/*", StringComparison.Ordinal)
            && !text.Contains("<!--", StringComparison.Ordinal))
            return text;
        var letters = text.ToCharArray();
        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            var length = rest[0] == '\\' ? -Math.Min(2, rest.Length)
                : rest.StartsWith("/*") ? Through(rest, "*/")
                : rest.StartsWith("<!--") ? Through(rest, "-->")
                // An address has the two strokes, too.
                : rest.StartsWith("//") && (at == 0 || text[at - 1] != ':') ? ToLineEnd(rest)
                : -1;
            if (length > 0)
                Blank(letters.AsSpan(at, length));
            at += Math.Abs(length);
        }

        return new string(letters);
    }

    private static int Through(ReadOnlySpan<char> rest, ReadOnlySpan<char> end)
    {
        var at = rest[2..].IndexOf(end);
        return at < 0 ? rest.Length : 2 + at + end.Length;
    }

    private static int ToLineEnd(ReadOnlySpan<char> rest)
    {
        var at = rest.IndexOf('\n');
        return at < 0 ? rest.Length : at;
    }

    private static void Blank(Span<char> comment)
    {
        foreach (ref var letter in comment)
            letter = letter is '\n' or '\r' ? letter : ' ';
    }
}
