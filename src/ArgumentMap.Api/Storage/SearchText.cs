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
    /// <summary>Maximum number of different words in a search.</summary>
    public const int MaxWords = 20;

    /// <summary>Maximum number of characters of a word, folded.</summary>
    public const int MaxWordLength = 200;

    /// <summary>A text of more characters is not looked at.</summary>
    private const int MaxLength = 10_000;

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
            return TooMany(text.Length.ToString("N0", CultureInfo.InvariantCulture) + " characters");
        var words = Words(text);
        if (words.Length > MaxWords)
            return TooMany(words.Length.ToString("N0", CultureInfo.InvariantCulture) + " words");
        return words.FirstOrDefault(word => word.Length > MaxWordLength) is { } longest
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"A word of the search has {longest.Length:N0} characters. Search for words of at most {MaxWordLength}.")
            : null;
    }

    private static string TooMany(string amount) =>
        string.Create(CultureInfo.InvariantCulture, $"The search has {amount}. Search for at most {MaxWords} words.");

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
