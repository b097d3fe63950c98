namespace ArgumentMap.Language.Outlines;

/// <summary>On which side of the point above it a point is, or what else its label makes of it.</summary>
internal enum OutlineSide : byte
{
    None,
    For,
    Against,
    Source,
    Title,
}

/// <summary>The words at the start of a point that say on which side it is.</summary>
internal static class OutlineWords
{
    private const int LongestLabel = 24;

    private static readonly Dictionary<string, OutlineSide> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pro"] = OutlineSide.For,
        ["pros"] = OutlineSide.For,
        ["for"] = OutlineSide.For,
        ["support"] = OutlineSide.For,
        ["supports"] = OutlineSide.For,
        ["reason"] = OutlineSide.For,
        ["reasons"] = OutlineSide.For,
        ["reasons for"] = OutlineSide.For,
        ["because"] = OutlineSide.For,
        ["premise"] = OutlineSide.For,
        ["premises"] = OutlineSide.For,
        ["argument"] = OutlineSide.For,
        ["arguments"] = OutlineSide.For,
        ["argument for"] = OutlineSide.For,
        ["arguments for"] = OutlineSide.For,
        ["advantage"] = OutlineSide.For,
        ["advantages"] = OutlineSide.For,
        ["evidence"] = OutlineSide.For,
        ["con"] = OutlineSide.Against,
        ["cons"] = OutlineSide.Against,
        ["contra"] = OutlineSide.Against,
        ["against"] = OutlineSide.Against,
        ["objection"] = OutlineSide.Against,
        ["objections"] = OutlineSide.Against,
        ["reasons against"] = OutlineSide.Against,
        ["argument against"] = OutlineSide.Against,
        ["arguments against"] = OutlineSide.Against,
        ["counterargument"] = OutlineSide.Against,
        ["counterarguments"] = OutlineSide.Against,
        ["rebuttal"] = OutlineSide.Against,
        ["disadvantage"] = OutlineSide.Against,
        ["disadvantages"] = OutlineSide.Against,
        ["but"] = OutlineSide.Against,
        ["however"] = OutlineSide.Against,
        ["source"] = OutlineSide.Source,
        ["sources"] = OutlineSide.Source,
        ["reference"] = OutlineSide.Source,
        ["references"] = OutlineSide.Source,
        ["title"] = OutlineSide.Title,
        ["discussion title"] = OutlineSide.Title,
        ["discussion name"] = OutlineSide.Title,
    };

    private static readonly string[] Contrasts = ["but", "however", "against", "objection", "nevertheless"];

    private static readonly Dictionary<string, OutlineSide>.AlternateLookup<ReadOnlySpan<char>> Known =
        Labels.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The side that a label gives: <c>Con: …</c>, <c>**Con:** …</c>, <c>(con) …</c>, <c>Con – …</c>, or the label alone.
    /// </summary>
    /// <param name="text">Begins with the label.</param>
    /// <param name="start">Where the text after the label begins.</param>
    public static OutlineSide Label(ReadOnlySpan<char> text, out int start)
    {
        start = 0;
        var bold = Skip(text, 0, "*_");
        var open = bold < text.Length && text[bold] is '(' or '[' ? text[bold] : '\0';
        var from = open == '\0' ? bold : bold + 1;
        var at = from;
        while (at < text.Length && at - from <= LongestLabel && IsOfLabel(text, at))
            at++;
        var side = Known.TryGetValue(text[from..at].TrimEnd(' '), out var known) ? known : OutlineSide.None;
        at = Skip(text, at, bold > 0 ? "*_ " : " ");
        // A label may stand alone; otherwise a sign divides it from what follows.
        if (open != '\0' || at < text.Length)
        {
            var ends = at < text.Length && (open == '\0' ? text[at] == ':' || IsDash(text, at) : text[at] == (open == '(' ? ')' : ']'));
            if (!ends)
                return OutlineSide.None;
            at = Skip(text, at + 1, bold > 0 ? "*_ :" : " :");
        }

        if (side != OutlineSide.None)
            start = at;
        return side;
    }

    /// <summary>Whether a text begins with a word that contrasts it with what is above it.</summary>
    public static bool IsContrast(ReadOnlySpan<char> text)
    {
        foreach (var word in Contrasts)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (text.Length == word.Length || text[word.Length] is ' ' or ',' or ':'))
                return true;
        }

        return false;
    }

    private static bool IsOfLabel(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiLetter(text[at]) || (text[at] == ' ' && !IsDash(text, at + 1));

    private static bool IsDash(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] is '-' or '–' or '—' && text[at + 1] == ' ';

    private static int Skip(ReadOnlySpan<char> text, int at, string signs)
    {
        while (at < text.Length && signs.Contains(text[at], StringComparison.Ordinal))
            at++;
        return at;
    }
}
