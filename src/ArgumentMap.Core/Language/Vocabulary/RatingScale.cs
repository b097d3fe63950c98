using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>The words and letters that credences and reliabilities are given in.</summary>
internal static class RatingScale
{
    /// <summary>Words of estimative probability and their ranges (ICD 203, Analytic Standards, 2015, D.6.e.2.a).</summary>
    public static ImmutableArray<(string Words, double Low, double High)> Credences { get; } =
    [
        ("almost no chance", 0.01, 0.05),
        ("very unlikely", 0.05, 0.20),
        ("unlikely", 0.20, 0.45),
        ("roughly even chance", 0.45, 0.55),
        ("likely", 0.55, 0.80),
        ("very likely", 0.80, 0.95),
        ("almost certain", 0.95, 0.99),
    ];

    /// <summary>Admiralty grades, letters A to F for the source and digits 1 to 6 for the information; the last cannot be judged.</summary>
    internal static ImmutableArray<(string Source, string Information, double? Value)> Grades { get; } =
    [
        ("completely reliable", "confirmed by others", 1),
        ("usually reliable", "probably true", 0.75),
        ("fairly reliable", "possibly true", 0.5),
        ("not usually reliable", "doubtful", 0.25),
        ("unreliable", "improbable", 0),
        ("cannot be judged", "cannot be judged", null),
    ];

    /// <summary>Reads the credence of a statement or the strength of an argument.</summary>
    internal static Rating? ReadCredence(ReadOnlySpan<char> text, out string problem, out string? fix)
    {
        if (Share.TryParse(text, out var value, out problem, out fix))
            return new Rating(value, text.ToString());
        var words = string.Join(' ', text.ToString().Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var row in Credences)
        {
            if (words == row.Words)
                return new Rating(Middle(row.Low, row.High), row.Words);
        }

        if (text.IsEmpty)
        {
            problem = $"The brackets are empty. Expected {Expected}.";
        }
        else if (char.IsLetter(text[0]) && !text.StartsWith("NaN", StringComparison.OrdinalIgnoreCase))
        {
            fix = Spelling.Nearest(words, Credences.Select(row => row.Words));
            problem = fix is null
                ? $"'{text}' is not a credence. Expected {Expected}."
                : $"'{text}' is not a credence. Did you mean '{fix}'?";
        }

        return null;
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
            // Of the two the weaker counts; where one cannot be judged, the other.
            var value = letter is { } l && digit is { } d ? Math.Min(l, d) : letter ?? digit;
            return new Rating(value, text.ToString());
        }

        if (text.Length > 0 && !char.IsAsciiLetter(text[0]) && Share.TryParse(text, out var share, out problem, out fix))
            return new Rating(share, text.ToString());
        if (text.IsEmpty)
        {
            problem = "The brackets are empty. Expected a grade from A to F, one with a digit such as B2, or a number from 0 to 1.";
        }
        else if (problem.Length == 0)
        {
            Span<char> upper = stackalloc char[2];
            if (text.Length <= 2 && text.ToUpperInvariant(upper) == text.Length && !text.SequenceEqual(upper[..text.Length])
                && ReadReliability(upper[..text.Length], out _, out _) is not null)
                fix = upper[..text.Length].ToString();
            const string Expected = "Expected a grade from A to F, one with a digit from 1 to 6 such as B2, or a number from 0 to 1.";
            problem = $"'{text}' is not a reliability. {Expected}"
                + (
                    fix is not null
                        ? $" Did you mean {fix}?"
                        : text.Contains(' ') ? " A page number and the like belongs on a citation, which has no ':'." : "");
        }

        return null;
    }

    /// <summary>What a word stands for.</summary>
    internal static double Middle(double low, double high) => Math.Round((low + high) / 2, 6);

    private static string Expected => $"a number from 0 to 1 or {Spelling.Alternatives([.. Credences.Select(row => row.Words)])}";
}
