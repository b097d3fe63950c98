using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>The words and letters for credences and reliabilities.</summary>
internal static class RatingScale
{
    /// <summary>How far off a letter or digit of the Admiralty scale may be: half the distance between two of them.</summary>
    private const double HalfGrade = 0.125;

    private const string ExpectedGrade =
        "Expected a grade from A to F, one with a digit from 1 to 6 such as B2, a number from 0 to 1, or a range such as 0.6-0.8.";

    /// <summary>
    /// Words of estimative probability with their synonyms and ranges (ICD 203, Analytic Standards, 2015, D.6.e.2.a).
    /// </summary>
    public static ImmutableArray<(string Words, string Synonym, double Low, double High)> Credences { get; } =
    [
        ("almost no chance", "remote", 0.01, 0.05),
        ("very unlikely", "highly improbable", 0.05, 0.20),
        ("unlikely", "improbable", 0.20, 0.45),
        ("roughly even chance", "roughly even odds", 0.45, 0.55),
        ("likely", "probable", 0.55, 0.80),
        ("very likely", "highly probable", 0.80, 0.95),
        ("almost certain", "nearly certain", 0.95, 0.99),
    ];

    /// <summary>The standings that a statement can have instead of a likelihood.</summary>
    internal static ImmutableArray<(string Word, Standing Standing, double? Value, string Meaning)> Standings { get; } =
    [
        ("given", Standing.Given, 1, "settled for this discussion: it holds, and nothing moves it"),
        ("assumed", Standing.Assumed, 0.95, "taken for now; every verdict that rests on it says so"),
        ("open", Standing.Open, null, "knowingly left open: unknown, not forgotten"),
    ];

    /// <summary>
    /// Admiralty grades: letters A to F for the source, digits 1 to 6 for the information; the last of each means that it cannot be judged.
    /// </summary>
    internal static ImmutableArray<(string Source, string Information, double? Value)> Grades { get; } =
    [
        ("completely reliable", "confirmed by others", 1),
        ("usually reliable", "probably true", 0.75),
        ("fairly reliable", "possibly true", 0.5),
        ("not usually reliable", "doubtful", 0.25),
        ("unreliable", "improbable", 0),
        ("cannot be judged", "cannot be judged", null),
    ];

    /// <summary>Everyday words for how likely something is, with the nearest of the scale.</summary>
    private static readonly Dictionary<string, string> Everyday = new(StringComparer.Ordinal)
    {
        ["certain"] = "almost certain", ["sure"] = "almost certain", ["true"] = "almost certain", ["certainly"] = "almost certain",
        ["very high"] = "almost certain", ["high"] = "very likely", ["highly likely"] = "very likely", ["probably"] = "probable",
        ["medium"] = "roughly even chance", ["moderate"] = "roughly even chance", ["even"] = "roughly even chance",
        ["possible"] = "roughly even chance", ["low"] = "very unlikely", ["doubtful"] = "unlikely", ["very low"] = "almost no chance",
        ["impossible"] = "almost no chance", ["false"] = "almost no chance", ["highly unlikely"] = "very unlikely",
    };

    private static ImmutableArray<string> AllWords { get; } =
        [.. Credences.Select(row => row.Words), .. Credences.Select(row => row.Synonym)];

    private static ImmutableArray<string> AllWordsOfStatements { get; } = [.. AllWords, .. Standings.Select(row => row.Word)];

    private static string ExpectedStrength { get; } =
        $"{ShareRange.Expected}, or words such as {Spelling.Alternatives([.. Credences.Select(row => row.Words)])}";

    private static string ExpectedCredence { get; } =
        $"{ExpectedStrength}; or {Spelling.Alternatives([.. Standings.Select(row => row.Word)])}";

    /// <summary>Reads the credence of a statement.</summary>
    internal static Rating? ReadCredence(ReadOnlySpan<char> text, out string problem, out string? fix)
    {
        foreach (var (word, standing, value, _) in Standings)
        {
            if (text.SequenceEqual(word))
            {
                (problem, fix) = ("", null);
                return new Rating(value, word) { Standing = standing };
            }
        }

        return ReadWords(text, ExpectedCredence, AllWordsOfStatements, out problem, out fix);
    }

    /// <summary>Reads the strength of an argument.</summary>
    internal static Rating? ReadStrength(ReadOnlySpan<char> text, out string problem, out string? fix)
    {
        foreach (var row in Standings)
        {
            if (text.SequenceEqual(row.Word))
            {
                problem = $"'{row.Word}' is said of statements. Here, expected {ExpectedStrength}.";
                fix = null;
                return null;
            }
        }

        return ReadWords(text, ExpectedStrength, AllWords, out problem, out fix);
    }

    /// <summary>Reads the reliability of a source.</summary>
    internal static Rating? ReadReliability(ReadOnlySpan<char> text, out string problem, out string? fix)
    {
        problem = "";
        fix = null;
        if (text.Length is 1 or 2 && text[0] is >= 'A' and <= 'F' && (text.Length == 1 || text[1] is >= '1' and <= '6'))
        {
            var letter = Grades[text[0] - 'A'].Value;
            var digit = text.Length == 1 ? null : Grades[text[1] - '1'].Value;
            // The lower of the two counts; if one cannot be judged, the other.
            return Graded(letter is { } l && digit is { } d ? Math.Min(l, d) : letter ?? digit, text.ToString());
        }

        if (text.Length > 0 && (!char.IsAsciiLetter(text[0]) || ShareRange.IsAbout(text))
            && ShareRange.Read(text, out problem, out fix) is { } share)
            return share;
        if (text.IsEmpty)
        {
            problem = $"The brackets are empty. {ExpectedGrade}";
        }
        else if (problem.Length == 0)
        {
            Span<char> upper = stackalloc char[2];
            if (text.Length <= 2 && text.ToUpperInvariant(upper) == text.Length && !text.SequenceEqual(upper[..text.Length])
                && ReadReliability(upper[..text.Length], out _, out _) is not null)
                fix = upper[..text.Length].ToString();
            problem = $"'{text}' is not a reliability. {ExpectedGrade}"
                + (
                    fix is not null
                        ? $" Did you mean {fix}?"
                        : text.Contains(' ') ? " A page number and the like belongs on a citation, which has no ':'." : "");
        }

        return null;
    }

    private static Rating Graded(double? value, string notation) => value is { } known
        ? new Rating(value, notation) { Low = Math.Max(0, known - HalfGrade), High = Math.Min(1, known + HalfGrade) }
        : new Rating(value, notation);

    private static Rating? ReadWords(
        ReadOnlySpan<char> text, string expected, ImmutableArray<string> known, out string problem, out string? fix)
    {
        (problem, fix) = ("", null);
        if (OfWords(text) is { } said)
            return said;
        if (ShareRange.Read(text, out problem, out fix) is { } share)
            return share;
        var words = string.Join(' ', text.ToString().Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (OfWords(words) is { } spaced)
            return spaced;
        if (text.IsEmpty)
        {
            problem = $"The brackets are empty. Expected {expected}.";
        }
        else if (char.IsLetter(text[0]) && !text.StartsWith("NaN", StringComparison.OrdinalIgnoreCase) && !ShareRange.IsAbout(text))
        {
            fix = Everyday.GetValueOrDefault(words.ToLowerInvariant()) ?? Spelling.Nearest(words, known);
            var advice = Elsewhere(words) ?? $"Expected {expected}.";
            problem = $"'{text}' is not a credence. {(fix is null ? advice : $"Did you mean '{fix}'?")}";
        }

        return null;
    }

    private static Rating? OfWords(ReadOnlySpan<char> text)
    {
        foreach (var (words, synonym, low, high) in Credences)
        {
            var said = text.SequenceEqual(words) ? words : text.SequenceEqual(synonym) ? synonym : null;
            if (said is not null)
                return new Rating(ShareRange.Middle(low, high), said) { Low = low, High = high };
        }

        return null;
    }

    /// <summary>Where a value belongs that is none of how likely something is; null for any other.</summary>
    private static string? Elsewhere(string words) =>
        RelevanceScale.Read(words) is not null
            ? $"How much an item bears on the one above it is its relevance: write 'relevance: {words}' on a line below."
        : ReadReliability(words.TrimEnd('+', '-'), out _, out _) is not null
            ? "A grade such as B2 is that of a source. Cite one below the statement, or say how likely the statement is, such as [likely]."
        : null;
}
