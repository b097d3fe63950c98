using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Graph;

/// <summary>Whether the value of a property is what the property holds.</summary>
internal static class PropertyValues
{
    /// <summary>The names that <c>standard</c> takes.</summary>
    public static readonly ImmutableArray<string> Standards =
        ["scintilla", "preponderance", "clear and convincing", "beyond reasonable doubt", "dialectical validity"];

    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    /// <summary>What is wrong with a value, with the text to write instead where that is clear; null where nothing is.</summary>
    /// <param name="semantics">The names that <c>scoring</c> takes: those that compute strengths know them, and hand them down.</param>
    public static (DiagnosticDescriptor Descriptor, string Message, string? Mended)? Check(
        PropertyName property, string key, string value, ImmutableArray<string> semantics)
    {
        if (value.Length == 0)
            return (PropertyDiagnostics.EmptyValue, $"'{key}' has no value. Write it behind the ':'.", null);
        return property.ValueKind() switch
        {
            PropertyValueKind.Date => PartialDate.TryParse(value, out _) ? null : WrongDate(value),
            PropertyValueKind.Url => IsUrl(value) ? null : WrongUrl(value),
            PropertyValueKind.Share => CheckShare(value),
            PropertyValueKind.Bounds => CheckBounds(value),
            PropertyValueKind.Expectation => Expectation.TryParse(value, out _, out var problem) ? null : (PropertyDiagnostics.BadValue, problem, null),
            PropertyValueKind.ProofStandard => CheckName(value, Standards, "proof standard"),
            PropertyValueKind.Semantics => CheckName(value, semantics, "semantics"),
            _ => null,
        };
    }

    private static (DiagnosticDescriptor, string, string?) WrongDate(string value)
    {
        var mended = PartialDate.Mend(value);
        return (PropertyDiagnostics.BadDate, $"'{value}' is not a date. Expected a day, month or year such as 2024-10-03, 2024-10 or 2024." + DidYouMean(mended), mended);
    }

    private static (DiagnosticDescriptor, string, string?) WrongUrl(string value)
    {
        var isHost = value.Contains('.', StringComparison.Ordinal) && !value.AsSpan().ContainsAny(":/") && IsUrl("https://" + value);
        var mended = isHost ? "https://" + value : null;
        return (PropertyDiagnostics.BadUrl, $"'{value}' is not an address. Expected one that begins with http://, https:// or mailto:." + DidYouMean(mended), mended);
    }

    private static string DidYouMean(string? mended) => mended is null ? "" : $" Did you mean {mended}?";

    private static (DiagnosticDescriptor, string, string?)? CheckShare(string value) =>
        Share.TryParse(value, out _, out var problem, out var mended) ? null : (PropertyDiagnostics.OutOfRange, problem, mended);

    private static (DiagnosticDescriptor, string, string?)? CheckBounds(string value)
    {
        var parts = value.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2)
            return (PropertyDiagnostics.BadValue, $"'{value}' is not two numbers. Expected the strength to reject at and the one to accept at, such as '0.45 0.55'.", null);
        var bounds = new double[2];
        for (var i = 0; i < 2; i++)
        {
            if (!Share.TryParse(parts[i], out bounds[i], out var problem, out _))
                return (PropertyDiagnostics.OutOfRange, problem, null);
        }

        return bounds[0] < bounds[1]
            ? null
            : (PropertyDiagnostics.OutOfRange, $"The first number of '{value}' must be the smaller: what is at or below it is rejected.", bounds[0] > bounds[1] ? $"{parts[1]} {parts[0]}" : null);
    }

    private static (DiagnosticDescriptor, string, string?)? CheckName(string value, ImmutableArray<string> known, string what)
    {
        if (known.Contains(value))
            return null;
        var nearest = Spelling.Nearest(value, known);
        return (PropertyDiagnostics.BadValue, $"'{value}' is not a {what}. " + (nearest is null ? $"Expected {Spelling.Alternatives(known)}." : $"Did you mean '{nearest}'?"), nearest);
    }

    private static bool IsUrl(string value) =>
        !value.AsSpan().ContainsAny(" \t<>\"") && Schemes.Any(scheme => value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(value, UriKind.Absolute, out _);
}
