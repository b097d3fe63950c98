using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Checks the values of properties.</summary>
internal static class PropertyValues
{
    private static readonly string[] UrlSchemes = ["http://", "https://", "mailto:"];

    /// <summary>What a file is called that is not a web site.</summary>
    private static readonly string[] FileEndings =
        [".pdf", ".doc", ".docx", ".txt", ".html", ".htm", ".md", ".odt", ".xlsx", ".csv", ".jpg"];

    /// <summary>What is wrong with a value; null where it is valid.</summary>
    /// <param name="semantics">The names that <c>scoring</c> takes, supplied by the scoring.</param>
    public static ValueProblem? Check(PropertyName property, string key, string value, ImmutableArray<string> semantics)
    {
        if (value.Length == 0)
            return new ValueProblem(PropertyDiagnostics.EmptyValue, $"'{key}' has no value. Write it after the ':'.", null);
        var type = property.Row()?.Type;
        return type == PropertyType.Semantics ? CheckName(value, semantics, "semantics") : type?.Check?.Invoke(value);
    }

    public static ValueProblem? CheckDate(string value)
    {
        if (DateNotation.Read(value, out _) is not { } problem)
            return null;
        var fix = PartialDate.Fix(value) ?? HistoricalDates.Fix(value);
        return new ValueProblem(PropertyDiagnostics.BadDate, problem + DidYouMean(fix), fix);
    }

    public static ValueProblem? CheckUrl(string value)
    {
        if (IsUrl(value))
            return null;
        var fix = AddressIn(value);
        var hasBlank = value.Contains(' ', StringComparison.Ordinal)
            && UrlSchemes.Any(scheme => value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        return new ValueProblem(
            PropertyDiagnostics.BadUrl,
            (hasBlank
                ? $"'{value}' is not an address: it has a blank in it."
                : $"'{value}' is not an address. Expected one that begins with http://, https:// or mailto:.") + DidYouMean(fix),
            fix);
    }

    public static ValueProblem? CheckBounds(string value)
    {
        var parts = value.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2)
        {
            const string Expected = "Expected the strength to reject at and the one to accept at, such as '0.45 0.55'.";
            return new ValueProblem(PropertyDiagnostics.BadValue, $"'{value}' is not two numbers. {Expected}", null);
        }

        var bounds = new double[2];
        for (var i = 0; i < 2; i++)
        {
            if (!Share.TryParse(parts[i], out bounds[i], out var problem, out _))
                return new ValueProblem(PropertyDiagnostics.OutOfRange, problem, null);
        }

        if (bounds[0] < bounds[1])
            return null;
        var swapped = bounds[0] > bounds[1] ? $"{parts[1]} {parts[0]}" : null;
        return new ValueProblem(
            PropertyDiagnostics.OutOfRange,
            $"The first number of '{value}' must be the smaller: what is at or below it is rejected.",
            swapped);
    }

    public static ValueProblem? CheckExpectation(string value)
    {
        if (Expectation.TryParse(value, out _, out var problem))
            return null;
        var fix = value.ToLowerInvariant()
            .Replace("\u2265", ">=", StringComparison.Ordinal).Replace("\u2264", "<=", StringComparison.Ordinal);
        fix = fix.StartsWith("=>", StringComparison.Ordinal) || fix.StartsWith("=<", StringComparison.Ordinal)
            ? $"{fix[1]}={fix[2..]}"
            : fix;
        if (!Expectation.TryParse(fix, out _, out _))
            fix = null;
        return new ValueProblem(PropertyDiagnostics.BadValue, problem, fix);
    }

    public static ValueProblem? CheckAnswers(string value) => value == PropertyType.Exclusive ? null : new ValueProblem(
        PropertyDiagnostics.BadValue,
        $"'answers' cannot be '{value}'. Write '{PropertyType.Exclusive}' where only one answer can hold, else leave it out.",
        Spelling.Nearest(value, [PropertyType.Exclusive]));

    public static ValueProblem? CheckName(string value, ImmutableArray<string> known, string what)
    {
        if (known.Contains(value))
            return null;
        var nearest = Spelling.Nearest(value, known);
        var expected = nearest is null ? $"Expected {Spelling.Alternatives(known)}." : $"Did you mean '{nearest}'?";
        return new ValueProblem(PropertyDiagnostics.BadValue, $"'{value}' is not a {what}. {expected}", nearest);
    }

    /// <summary>
    /// The address that something stands for: one in angle brackets, a link of Markdown, a DOI, an address without its scheme or with blanks;
    /// null for anything else.
    /// </summary>
    private static string? AddressIn(string value)
    {
        var text = value;
        if (text.Length > 2 && text[0] == '<' && text[^1] == '>')
            text = text[1..^1];
        if (text[0] == '[' && text[^1] == ')' && text.IndexOf("](", StringComparison.Ordinal) is > 0 and var link)
            text = text[(link + 2)..^1];
        if (IsUrl(text))
            return text;
        if (UrlSchemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            return IsUrl(text.Replace(" ", "%20", StringComparison.Ordinal)) ? text.Replace(" ", "%20", StringComparison.Ordinal) : null;
        var doi = text.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) ? text[4..].Trim() : text;
        if (doi.StartsWith("10.", StringComparison.Ordinal) && doi.IndexOf('/', StringComparison.Ordinal) > 6)
            return IsUrl("https://doi.org/" + doi) ? "https://doi.org/" + doi : null;
        var host = text[..(text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? slash : text.Length)];
        var isFile = host.Length == text.Length && FileEndings.Any(end => text.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        return host.Contains('.', StringComparison.Ordinal) && !host.Contains(':', StringComparison.Ordinal) && host[0] != '.' && !isFile
            && IsUrl("https://" + text) ? "https://" + text : null;
    }

    private static string DidYouMean(string? fix) => fix is null ? "" : $" Did you mean {fix}?";

    private static bool IsUrl(string value) =>
        !value.AsSpan().ContainsAny(" \t<>\"") && UrlSchemes.Any(scheme => value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(value, UriKind.Absolute, out _);
}
