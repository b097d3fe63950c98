using System.Globalization;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Numbers from 0 to 1 as the language writes them: digits with at most one point, nothing else.</summary>
internal static class Share
{
    /// <summary>
    /// Reads a number; <paramref name="problem"/> says in a sentence what is wrong with it, <paramref name="fix"/> what to write if that is
    /// clear.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value, out string problem, out string? fix)
    {
        problem = "";
        fix = null;
        if (Plain(text) && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
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

    private static bool Plain(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 64 && !text.ContainsAnyExcept("0123456789.") && text.IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>What a number with a comma, a percent sign or digits of another script means.</summary>
    private static string? Fix(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 64)
            return null;
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
        if (!Plain(ascii) || !double.TryParse(ascii, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        if (percent)
            value /= 100;
        return value is >= 0 and <= 1 ? Text(value) : null;
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
