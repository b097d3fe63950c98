using System.Text;

namespace ArgumentMap.Formats.Markdown;

/// <summary>Text of users inside Markdown that others publish: a comment on a pull request, say.</summary>
internal static class MarkdownText
{
    /// <summary>Ends what a reader of comments would take for the name of someone or the number of something.</summary>
    private const string NoReference = "<!-- -->";

    /// <summary>The text so that none of it is taken for markup or calls anyone; cut where it is longer than may be.</summary>
    public static string Of(string text, int maxLength)
    {
        var length = Math.Min(text.Length, maxLength);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            length--;
        var safe = new StringBuilder(length + 16);
        foreach (var c in text.AsSpan(0, length))
        {
            if (c is '@' or '#')
                safe.Append(c == '#' ? "\\#" : "@").Append(NoReference);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
                safe.Append('\uFFFD');
            else if (c is '<' or '>' or '&')
                safe.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else
                safe.Append(MarkdownRenderer.Special.Contains(c) ? "\\" : "").Append(c);
        }

        return length < text.Length ? safe.Append('…').ToString() : safe.ToString();
    }
}
