using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Invariants;

/// <summary>Ways to damage a line as typing, pasting and other programs do.</summary>
internal static class Damage
{
    /// <summary>What is put before a line: bullets, words, brackets, characters that cannot be seen.</summary>
    private static readonly string[] Before =
    [
        "- ", "* ", "+ ", "1. ", "2) ", "[ ] ", "[x] ", "> ", "# ", "; ", "/ ", "? ", "! ", "\"", "(", "[", "]", ":", "=", "• ", "\u2013 ",
        "so ", "Then ", "x", "q: ", "{", "\u200B", "\u200D", "\u00AD", "\uFEFF", "\u202E", "\u0007", "\uD83D", "，",
    ];

    /// <summary>What is put somewhere into a line.</summary>
    private static readonly string[] Within =
        ["[", "]", "][", ":", "：", "(", "\"", "\u00A0", "\u200B", "\u0007", "\uD83D", " ", "  ", "\t", "!", "/", "#", "\r", "\uFFFD", "é"];

    /// <summary>What else happens to a line.</summary>
    private static readonly Func<string, int, string>[] Changes =
    [
        (line, at) => line[..at],
        (line, at) => line[at..],
        (line, at) => line.Remove(at, 1),
        (line, at) => line.Remove(at, Math.Min(5, line.Length - at)),
        (line, at) => line.Insert(at, line[at..Math.Min(line.Length, at + 1)]),
        (line, at) => line[..at] + char.ToUpperInvariant(line[at]) + line[(at + 1)..],
        (line, _) => line.Replace(":", "", StringComparison.Ordinal),
        (line, _) => line.Replace(" ", "", StringComparison.Ordinal),
        (line, _) => line.Replace(' ', '\u00A0'),
        (line, _) => line.Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal),
        (line, _) => line.Replace("[", "［", StringComparison.Ordinal).Replace("]", "］", StringComparison.Ordinal),
        (line, _) => line.ToUpperInvariant(),
        (line, _) => string.Concat(line.Reverse()),
        (line, _) => new string('x', 200_000) + line,
    ];

    public static int Ways => Before.Length + Within.Length + Changes.Length;

    /// <summary>The text with one of its lines damaged; the indentation and line end of the line stay.</summary>
    /// <param name="at">Where in the line; any number.</param>
    public static string Of(string text, TextSpan line, int way, int at)
    {
        var whole = text.Substring(line.Start, line.Length);
        var start = line.Start + whole.Length - whole.TrimStart(' ').Length;
        var content = text[start..line.End];
        at %= content.Length;
        var damaged = way < Before.Length ? Before[way] + content
            : way < Before.Length + Within.Length ? content.Insert(at, Within[way - Before.Length])
            : Changes[way - Before.Length - Within.Length](content, at);
        return text[..start] + damaged + text[line.End..];
    }
}
