using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Whether the value of a property is what the property holds.</summary>
internal static class PropertyValues
{
    public static readonly DiagnosticDescriptor BadValue = new("ARG018", "bad-value", Severity.Error);
    public static readonly DiagnosticDescriptor EmptyValue = new("ARG019", "empty-value", Severity.Error);
    public static readonly DiagnosticDescriptor OutOfRange = new("ARG117", "out-of-range", Severity.Error);
    public static readonly DiagnosticDescriptor BadUrl = new("ARG118", "bad-url", Severity.Error);
    public static readonly DiagnosticDescriptor BadDate = new("ARG119", "bad-date", Severity.Error);

    /// <summary>The names that <c>scoring</c> takes.</summary>
    public static readonly ImmutableArray<string> Semantics =
        ["quadratic-energy", "df-quad", "euler-based", "euler-top", "squared-df-quad", "mlp", "grounded", "carneades"];

    /// <summary>The names that <c>standard</c> takes.</summary>
    public static readonly ImmutableArray<string> Standards =
        ["scintilla", "preponderance", "clear and convincing", "beyond reasonable doubt", "dialectical validity"];

    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    /// <summary>What is wrong with a value, with the text to write instead where that is clear; null where nothing is.</summary>
    public static (DiagnosticDescriptor Descriptor, string Message, string? Mended)? Check(PropertyName property, string key, string value)
    {
        if (value.Length == 0)
            return (EmptyValue, $"'{key}' has no value. Write it behind the ':'.", null);
        return property.ValueKind() switch
        {
            PropertyValueKind.Date => PartialDate.TryParse(value, out _) ? null : WrongDate(value),
            PropertyValueKind.Url => IsUrl(value) ? null : WrongUrl(value),
            PropertyValueKind.Share => CheckShare(value),
            PropertyValueKind.Bounds => CheckBounds(value),
            PropertyValueKind.Expectation => Expectation.TryParse(value, out _, out var problem) ? null : (BadValue, problem, null),
            PropertyValueKind.ProofStandard => CheckName(value, Standards, "proof standard"),
            PropertyValueKind.Semantics => CheckName(value, Semantics, "semantics"),
            _ => null,
        };
    }

    private static (DiagnosticDescriptor, string, string?) WrongDate(string value)
    {
        var mended = PartialDate.Mend(value);
        return (BadDate, $"'{value}' is not a date. Expected a day, month or year such as 2024-10-03, 2024-10 or 2024." + DidYouMean(mended), mended);
    }

    private static (DiagnosticDescriptor, string, string?) WrongUrl(string value)
    {
        var isHost = value.Contains('.', StringComparison.Ordinal) && !value.AsSpan().ContainsAny(":/") && IsUrl("https://" + value);
        var mended = isHost ? "https://" + value : null;
        return (BadUrl, $"'{value}' is not an address. Expected one that begins with http://, https:// or mailto:." + DidYouMean(mended), mended);
    }

    private static string DidYouMean(string? mended) => mended is null ? "" : $" Did you mean {mended}?";

    private static (DiagnosticDescriptor, string, string?)? CheckShare(string value) =>
        Share.TryParse(value, out _, out var problem, out var mended) ? null : (OutOfRange, problem, mended);

    private static (DiagnosticDescriptor, string, string?)? CheckBounds(string value)
    {
        var parts = value.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2)
            return (BadValue, $"'{value}' is not two numbers. Expected the strength to reject at and the one to accept at, such as '0.45 0.55'.", null);
        var bounds = new double[2];
        for (var i = 0; i < 2; i++)
        {
            if (!Share.TryParse(parts[i], out bounds[i], out var problem, out _))
                return (OutOfRange, problem, null);
        }

        return bounds[0] < bounds[1]
            ? null
            : (OutOfRange, $"The first number of '{value}' must be the smaller: what is at or below it is rejected.", bounds[0] > bounds[1] ? $"{parts[1]} {parts[0]}" : null);
    }

    private static (DiagnosticDescriptor, string, string?)? CheckName(string value, ImmutableArray<string> known, string what)
    {
        if (known.Contains(value))
            return null;
        var nearest = Spelling.Nearest(value, known);
        return (BadValue, $"'{value}' is not a {what}. " + (nearest is null ? $"Expected {Spelling.Alternatives(known)}." : $"Did you mean '{nearest}'?"), nearest);
    }

    private static bool IsUrl(string value) =>
        !value.AsSpan().ContainsAny(" \t<>\"") && Schemes.Any(scheme => value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(value, UriKind.Absolute, out _);
}
