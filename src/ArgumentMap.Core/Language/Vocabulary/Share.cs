using System.Globalization;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Numbers from 0 to 1 as the language writes them: digits with at most one point, nothing else.</summary>
internal static class Share
{
    /// <summary>
    /// Reads a number; <paramref name="problem"/> says in a sentence what is wrong with it, <paramref name="fix"/> what was probably meant.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value, out string problem, out string? fix)
    {
        problem = "";
        fix = null;
        if (IsPlain(text) && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            if (value is >= 0 and <= 1)
                return true;
            problem = $"{text} is out of range. Expected a number from 0 to 1.";
            if (value is >= 10 and <= 100 && double.IsInteger(value))
                fix = Text(value / 100);
            if (fix is not null)
                problem += $" Did you mean {fix}?";
            return false;
        }

        value = 0;
        if (text.IsEmpty)
        {
            problem = "Expected a number from 0 to 1 such as 0.7.";
            return false;
        }

        fix = Fix(text);
        problem = fix is null
            ? $"'{text}' is not a number from 0 to 1 such as 0.7."
            : $"'{text}' is not a number from 0 to 1 such as 0.7. Did you mean {fix}?";
        return false;
    }

    /// <summary>As <see cref="TryParse"/>; also reads <c>70%</c> and <c>70 %</c>.</summary>
    public static bool TryParseOrPercent(ReadOnlySpan<char> text, out double value, out string problem, out string? fix)
    {
        if (text.Length > 1 && text[^1] == '%' && text[..^1].TrimEnd() is var number && IsPlain(number)
            && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            fix = null;
            problem = value <= 100 ? "" : $"{text} is out of range. Expected 0% to 100%.";
            value = Math.Round(value / 100, 12);
            return problem.Length == 0;
        }

        return TryParse(text, out value, out problem, out fix);
    }

    /// <summary>Digits with at most one point, or more of them, which no parser takes.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 64 && !text.ContainsAnyExcept("0123456789.") && text.IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>What was meant by a number with a comma, a percent sign or digits of another script.</summary>
    private static string? Fix(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 64)
            return null;
        if (text.IndexOf('/') is > 0 and var slash && IsPlain(text[..slash].Trim()) && IsPlain(text[(slash + 1)..].Trim())
            && double.TryParse(text[..slash], NumberStyles.Float, CultureInfo.InvariantCulture, out var part)
            && double.TryParse(text[(slash + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var whole))
            return whole > 0 && part <= whole ? Text(part / whole) : null;
        var percent = text[^1] is '%' or '\u066A';
        if (percent)
            text = text[..^1].TrimEnd();
        Span<char> ascii = stackalloc char[64];
        for (var i = 0; i < text.Length; i++)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(text[i]);
            ascii[i] = digit >= 0 ? (char)('0' + digit) : text[i] is ',' or '\u066B' ? '.' : text[i];
        }

        ascii = ascii[..text.Length];
        if (!IsPlain(ascii) || !double.TryParse(ascii, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        if (percent)
            value /= 100;
        return value is >= 0 and <= 1 ? Text(value) : null;
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
