using System.Globalization;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>The kind of an expectation of a strength.</summary>
public enum ExpectationKind
{
    Accepted,
    Rejected,
    Undecided,
    Above,
    AtLeast,
    Below,
    AtMost,
}

/// <summary>An expectation: a test that an author writes into a map.</summary>
/// <param name="Bound">From 0 to 1 for the four comparisons; otherwise 0.</param>
/// <param name="AsOf">The last day of the date for which it is expected; null for the map's own day.</param>
public readonly record struct Expectation(ExpectationKind Kind, double Bound, DateOnly? AsOf)
{
    private const string AsOfWords = " as of ";

    private static readonly string[] Verdicts = ["accepted", "rejected", "undecided"];

    /// <summary>
    /// Reads <c>accepted</c>, <c>&gt; 0.6</c>, <c>rejected as of 2024-10</c>; <paramref name="problem"/> says in a sentence what is wrong.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Expectation expectation, out string problem)
    {
        expectation = default;
        problem = "";
        DateOnly? asOf = null;
        var verdict = text;
        var split = text.IndexOf(AsOfWords);
        if (split >= 0)
        {
            verdict = text[..split].TrimEnd();
            var day = text[(split + AsOfWords.Length)..].Trim();
            if (!PartialDate.TryParse(day, out var date))
            {
                problem = $"'{day}' is not a date. Expected a day, month or year such as 2024-10-03, 2024-10 or 2024.";
                return false;
            }

            asOf = date.Last;
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
            problem = Spelling.Nearest(verdict, Verdicts) is { } nearest
                ? $"'{text}' is not an expectation. Did you mean '{nearest}'?"
                : $"'{text}' is not an expectation. Expected accepted, rejected, undecided or a comparison such as '> 0.6', each "
                    + "optionally followed by 'as of' and a date.";
            return false;
        }

        expectation = new Expectation(kind.Value, bound, asOf);
        return true;
    }

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
            _ => "<= ",
        };
        if (Kind >= ExpectationKind.Above)
            verdict += Bound.ToString(CultureInfo.InvariantCulture);
        return AsOf is { } day ? verdict + AsOfWords + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : verdict;
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
