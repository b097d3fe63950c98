using System.Text;

namespace ArgumentMap.Formats.Markdown;

/// <summary>Makes user text safe inside Markdown that others publish, for example in a comment on a pull request.</summary>
internal static class MarkdownText
{
    /// <summary>Keeps the host from reading <c>@</c> or <c>#</c> and the following word as a mention or issue number.</summary>
    public const string NoReference = "<!-- -->";

    /// <summary>The text with all markup escaped and mentions disabled, cut to <paramref name="maxLength"/> characters.</summary>
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
