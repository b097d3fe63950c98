using System.Globalization;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>The kind of an expectation of a strength, or of the answers to a question.</summary>
internal enum ExpectationKind
{
    Accepted,
    Rejected,
    Undecided,
    Above,
    AtLeast,
    Below,
    AtMost,

    /// <summary>Of a question: an answer ranks first.</summary>
    Wins,
}

/// <summary>An expectation: a test that an author writes into a map.</summary>
/// <param name="Bound">From 0 to 1 for the four comparisons; otherwise 0.</param>
/// <param name="AsOf">The last day of the date for which it is expected; null for the map's own day.</param>
internal readonly record struct Expectation(ExpectationKind Kind, double Bound, CalendarDay? AsOf)
{
    private const string AsOfWords = " as of ";

    private const string WinsWord = "wins";

    private static readonly string[] Verdicts = ["accepted", "rejected", "undecided"];

    /// <summary>For <see cref="ExpectationKind.Wins"/> the id of the answer; else null.</summary>
    public string? Answer { get; init; }

    /// <summary>
    /// Reads <c>accepted</c>, <c>&gt; 0.6</c>, <c>rejected as of 2024-10</c>, <c>disk wins</c>;
    /// <paramref name="problem"/> says in a sentence what is wrong.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Expectation expectation, out string problem)
    {
        expectation = default;
        problem = "";
        CalendarDay? asOf = null;
        var verdict = text;
        var split = text.IndexOf(AsOfWords);
        if (split >= 0)
        {
            verdict = text[..split].TrimEnd();
            var day = text[(split + AsOfWords.Length)..].Trim();
            if (DateNotation.Read(day, out var date) is { } wrong)
            {
                problem = wrong;
                return false;
            }

            asOf = date.Last;
        }

        if (Winner(verdict) is { IsEmpty: false } winner)
        {
            if (!Characters.IsId(winner))
            {
                problem = $"'{winner}' is not an id. Expected that of an answer, such as 'disk wins'.";
                return false;
            }

            expectation = new Expectation(ExpectationKind.Wins, 0, asOf) { Answer = Characters.Id(winner).ToString() };
            return true;
        }

        ExpectationKind? kind = verdict switch
        {
            "accepted" => ExpectationKind.Accepted,
            "rejected" => ExpectationKind.Rejected,
            "undecided" => ExpectationKind.Undecided,
            _ => null,
        };
        var bound = 0.0;
        if (kind is null && Operator(ref verdict) is { } comparison)
        {
            if (!Share.TryParse(verdict, out bound, out problem, out _))
                return false;
            kind = comparison;
        }

        if (kind is null)
        {
            problem = Share.TryParse(verdict, out _, out _, out _)
                ? $"'{text}' does not say whether the strength should be above or below. Write '>= {text}' or '<= {text}'."
                : Spelling.Nearest(verdict, Verdicts) is { } nearest
                ? $"'{text}' is not an expectation. Did you mean '{nearest}'?"
                : $"'{text}' is not an expectation. Expected accepted, rejected, undecided or a comparison such as '> 0.6', of a question "
                    + "the id of an answer and 'wins', each optionally followed by 'as of' and a date.";
            return false;
        }

        expectation = new Expectation(kind.Value, bound, asOf);
        return true;
    }

    /// <summary>Whether it compares a strength with a number.</summary>
    public bool IsComparison => Kind is >= ExpectationKind.Above and <= ExpectationKind.AtMost;

    public override string ToString()
    {
        var verdict = Kind switch
        {
            ExpectationKind.Accepted => "accepted",
            ExpectationKind.Rejected => "rejected",
            ExpectationKind.Undecided => "undecided",
            ExpectationKind.Above => "> ",
            ExpectationKind.AtLeast => ">= ",
            ExpectationKind.Below => "< ",
            ExpectationKind.AtMost => "<= ",
            _ => $"{Answer} {WinsWord}",
        };
        if (IsComparison)
            verdict += Bound.ToString(CultureInfo.InvariantCulture);
        return AsOf is { } day ? verdict + AsOfWords + day.ToString() : verdict;
    }

    /// <summary>What stands before <c>wins</c>; empty where that does not stand at the end.</summary>
    private static ReadOnlySpan<char> Winner(ReadOnlySpan<char> text)
    {
        if (!text.EndsWith(WinsWord) || text.Length == WinsWord.Length || text[^(WinsWord.Length + 1)] is not (' ' or '\t'))
            return [];
        return text[..^WinsWord.Length].Trim();
    }

    private static ExpectationKind? Operator(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('<' or '>'))
            return null;
        var equal = text.Length > 1 && text[1] == '=';
        var above = text[0] == '>';
        text = text[(equal ? 2 : 1)..].TrimStart();
        return (above, equal) switch
        {
            (true, false) => ExpectationKind.Above,
            (true, true) => ExpectationKind.AtLeast,
            (false, false) => ExpectationKind.Below,
            _ => ExpectationKind.AtMost,
        };
    }
}
