using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>The words and letters that credences and reliabilities are given in.</summary>
public static class RatingScale
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
    private static readonly double?[] Grades = [1, 0.75, 0.5, 0.25, 0, null];

    /// <summary>Reads the credence of a statement or the strength of an argument.</summary>
    internal static Rating? ReadCredence(ReadOnlySpan<char> text, out string problem, out string? mended)
    {
        if (Share.TryParse(text, out var value, out problem, out mended))
            return new Rating(value, text.ToString());
        var words = string.Join(' ', text.ToString().Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var row in Credences)
        {
            if (words == row.Words)
                return new Rating(Math.Round((row.Low + row.High) / 2, 6), row.Words);
        }

        if (text.IsEmpty)
        {
            problem = $"The brackets are empty. Expected {Expected}.";
        }
        else if (char.IsLetter(text[0]) && !text.StartsWith("NaN", StringComparison.OrdinalIgnoreCase))
        {
            mended = Spelling.Nearest(words, Credences.Select(row => row.Words));
            problem = mended is null
                ? $"'{text}' is not a credence. Expected {Expected}."
                : $"'{text}' is not a credence. Did you mean '{mended}'?";
        }

        return null;
    }

    /// <summary>Reads the reliability of a source.</summary>
    internal static Rating? ReadReliability(ReadOnlySpan<char> text, out string problem, out string? mended)
    {
        problem = "";
        mended = null;
        if (text.Length is 1 or 2 && text[0] is >= 'A' and <= 'F' && (text.Length == 1 || text[1] is >= '1' and <= '6'))
        {
            var letter = Grades[text[0] - 'A'];
            var digit = text.Length == 1 ? null : Grades[text[1] - '1'];
            // Of the two the weaker counts; where one cannot be judged, the other.
            var value = letter is { } l && digit is { } d ? Math.Min(l, d) : letter ?? digit;
            return new Rating(value, text.ToString());
        }

        if (text.Length > 0 && !char.IsAsciiLetter(text[0]) && Share.TryParse(text, out var share, out problem, out mended))
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
                mended = upper[..text.Length].ToString();
            problem = $"'{text}' is not a reliability. Expected a grade from A to F, one with a digit from 1 to 6 such as B2, or a number from 0 to 1."
                + (mended is not null ? $" Did you mean {mended}?" : text.Contains(' ') ? " A page number and the like belongs on a citation, which has no ':'." : "");
        }

        return null;
    }

    private static string Expected => $"a number from 0 to 1 or {Spelling.Alternatives([.. Credences.Select(row => row.Words)])}";
}
