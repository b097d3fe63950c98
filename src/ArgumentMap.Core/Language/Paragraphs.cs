namespace ArgumentMap.Language;

/// <summary>The paragraphs of a text: parted by an empty line.</summary>
internal static class Paragraphs
{
    /// <summary>What stands between two paragraphs of a text in memory and in JSON.</summary>
    public const string Break = "\n\n";

    /// <summary>A text on one line, for tables, sentences and wherever else there is no room for paragraphs.</summary>
    public static string OnOneLine(string text) => text.Replace(Break, " ", StringComparison.Ordinal);

    /// <inheritdoc cref="OnOneLine(string)"/>
    public static string OnOneLine(ReadOnlyMemory<char> text) => OnOneLine(text.ToString());

    /// <summary>Takes the first paragraph off a text.</summary>
    public static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(Break);
        var paragraph = end < 0 ? text : text[..end];
        text = end < 0 ? [] : text[(end + Break.Length)..];
        return paragraph;
    }
}
