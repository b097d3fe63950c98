using System.Buffers;

namespace ArgumentMap.Formats.Mermaid;

/// <summary>
/// Writes text inside a quoted label so that every version of Mermaid shows it as it is: nothing in it ends the label, or is read as
/// markup, an icon, a formula, a comment or a directive.
/// </summary>
/// <remarks>
/// What could be is written as a character code, <c>#35;</c>. The rest is left readable, as such texts stand in people's files.
/// </remarks>
internal sealed class MermaidText(Utf8Output output)
{
    /// <summary>Characters that mean something in Mermaid, HTML or Markdown wherever they are.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("\"#&<>`*_~[]{}|\\^=@\u2028\u2029");

    public void Write(ReadOnlySpan<char> text)
    {
        var plain = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var isControl = char.IsControl(text[at]);
            if (!isControl && !IsSpecial(text, at))
                continue;
            output.Write(text[plain..at]);
            plain = at + 1;
            if (isControl)
            {
                output.Write((byte)' ');
                continue;
            }

            output.Write((byte)'#');
            output.Write((int)text[at]);
            output.Write((byte)';');
            if (IsReadInSpiteOfCodes(text[at..]))
                output.Write("#8288;"u8);
        }

        output.Write(text[plain..]);
    }

    /// <summary>
    /// Whether a formula, an icon, or what Mermaid itself makes of codes begins here. It looks for these once codes are characters again, so
    /// that something invisible has to part them: a word joiner.
    /// </summary>
    private static bool IsReadInSpiteOfCodes(ReadOnlySpan<char> text) =>
        text.StartsWith("$$") || text.StartsWith(":fa-") || text.StartsWith("\uFB02°") || text.StartsWith("¶ß");

    private static bool IsSpecial(ReadOnlySpan<char> text, int at)
    {
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        return text[at] switch
        {
            // An address or an icon; after 'style' Mermaid would drop the end of a code that follows.
            ':' => after != ' ',
            // A directive: %%{init: …}%%.
            '%' => after == '%',
            '$' or '\uFB02' or '¶' => IsReadInSpiteOfCodes(text[at..]),
            // A list, a line, or underlining.
            '-' => at == 0 || after == '-',
            '+' => at == 0,
            '.' or ')' => at > 0 && text[..at].IndexOfAnyExceptInRange('0', '9') < 0,
            var other => Special.Contains(other),
        };
    }
}
