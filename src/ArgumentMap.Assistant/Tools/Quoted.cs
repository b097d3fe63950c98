using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArgumentMap.Assistant.Tools;

/// <summary>
/// Shows text of a map as data. Whatever a map says stands in quotation marks or in a fence that it cannot close, so that nothing in it
/// reads as if the tool had said it.
/// </summary>
internal static class Quoted
{
    /// <summary>Letters of a text that are shown in a list.</summary>
    public const int Short = 300;

    /// <summary>The text on one line in quotation marks, escaped as in JSON.</summary>
    /// <param name="most">Letters that are shown; the rest is left out with an ellipsis.</param>
    public static string Inline(ReadOnlySpan<char> text, int most = Short) =>
        $"\"{JsonEncodedText.Encode(Shortened(text, most), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>The text in a fence of backticks that is longer than any in it.</summary>
    /// <param name="kind">What it is, such as <c>arg</c>.</param>
    public static string Fenced(string text, string kind)
    {
        var (longest, run) = (2, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return $"{fence}{kind}\n{text}{(text.EndsWith('\n') ? "" : "\n")}{fence}\n";
    }

    public static string Shortened(ReadOnlySpan<char> text, int most)
    {
        if (text.Length <= most)
            return text.ToString();
        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return string.Concat(text[..end], "…");
    }
}
