using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Text.Unicode;

namespace ArgumentMap.Api.Storage;

/// <summary>
/// Texts as they are searched: compatible characters, cases and accents are one, so that <c>cafe</c> finds <c>Café</c>, however its é is
/// written, and <c>strasse</c> finds <c>Straße</c>.
/// </summary>
public static class SearchText
{
    /// <summary>Regular expression of what can be searched for, for messages and documents.</summary>
    public const string Pattern = @"^\s*(\S+(\s+\S+){0,19})?\s*$";

    /// <summary>Maximum number of characters of a search.</summary>
    public const int MaxLength = 1_000;

    private const int MaxWords = 20;

    private const char FirstAccent = '\u0300';
    private const char LastAccent = '\u036F';

    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
            return text.Contains('\0', StringComparison.Ordinal) ? Without(text.ToLowerInvariant()) : text.ToLowerInvariant();
        return Without(Normalization.Fold(text));
    }

    /// <summary>The words of a search, each once, in the order in which they are given.</summary>
    public static ImmutableArray<string> Words(string? text) =>
        [.. Fold(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Why a text cannot be searched for: a complete sentence; null if it can.</summary>
    public static string? ProblemOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
            return string.Create(
                CultureInfo.InvariantCulture, $"The search has {text.Length:N0} characters. Search for at most {MaxLength:N0}.");
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return words > MaxWords
            ? string.Create(CultureInfo.InvariantCulture, $"The search has {words:N0} words. Search for at most {MaxWords}.")
            : null;
    }

    /// <summary>Leaves out accents, and the character 0, which a database cannot store.</summary>
    private static string Without(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstAccent, LastAccent) && !text.Contains('\0', StringComparison.Ordinal))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ('\0' or (>= FirstAccent and <= LastAccent)))
                kept.Append(c);
        }

        return kept.ToString();
    }
}
