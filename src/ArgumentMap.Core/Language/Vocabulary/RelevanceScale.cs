using System.Collections.Immutable;
using System.Globalization;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>How relevance is written: a number, a percentage, a word, or the likelihood ratio that it comes to.</summary>
internal static class RelevanceScale
{
    /// <summary>The most that a likelihood ratio can come to: that of 199.</summary>
    public const double Most = 0.99;

    private const string Ratio = "LR";

    /// <summary>The likelihood ratio that <see cref="Most"/> stands for.</summary>
    private const double GreatestRatio = 199;

    /// <summary>The words, and what they stand for: likelihood ratios of 1.5, 3, 9 and 99.</summary>
    public static ImmutableArray<(string Word, double Value)> Words { get; } =
    [
        ("weak", 0.2),
        ("moderate", 0.5),
        ("strong", 0.8),
        ("decisive", 0.98),
    ];

    /// <summary>Everyday words for how much something bears on something, with those of the scale.</summary>
    private static readonly Dictionary<string, string> Everyday = new(StringComparer.OrdinalIgnoreCase)
    {
        ["low"] = "weak", ["slight"] = "weak", ["minor"] = "weak", ["small"] = "weak", ["medium"] = "moderate", ["some"] = "moderate",
        ["high"] = "strong", ["great"] = "strong", ["major"] = "strong", ["very high"] = "decisive", ["conclusive"] = "decisive",
        ["crucial"] = "decisive", ["full"] = "decisive",
    };

    /// <summary>What to write, for messages.</summary>
    private static string Expected { get; } =
        $"Expected a number from 0 to 1, a percentage, {Spelling.Alternatives([.. Words.Select(row => $"'{row.Word}'")])}, or a likelihood "
        + "ratio such as 'LR 20'.";

    /// <summary>Null where <see cref="Check"/> finds an error.</summary>
    public static double? Read(ReadOnlySpan<char> text)
    {
        foreach (var (word, value) in Words)
        {
            if (text.SequenceEqual(word))
                return value;
        }

        if (RatioOf(text) is { } ratio)
            return ratio >= 1 ? ToShare(ratio) : null;
        return Share.TryParseOrPercent(text, out var share, out _, out _) ? share : null;
    }

    /// <summary>What is wrong with a relevance, or worth a note; null where nothing is.</summary>
    public static ValueProblem? Check(string text)
    {
        if (RatioOf(text) is { } ratio)
            return CheckRatio(text, ratio);
        if (Words.Any(row => row.Word == text))
            return null;
        if (text.StartsWith(Ratio, StringComparison.OrdinalIgnoreCase) && !(text.Length > 2 && char.IsLetter(text[2])))
            return BadRatio(text);
        if (text.Length > 0 && char.IsLetter(text[0]) && !text.StartsWith("NaN", StringComparison.OrdinalIgnoreCase))
        {
            var nearest = Everyday.GetValueOrDefault(text) ?? Spelling.Nearest(text, Words.Select(row => row.Word));
            if (nearest is null && RatingScale.ReadCredence(text, out _, out _) is not null)
            {
                return new ValueProblem(
                    PropertyDiagnostics.BadValue,
                    $"'{text}' says how likely an item is, and stands in square brackets behind its id. Relevance is how much it bears on "
                        + $"the item above it. {Expected}",
                    null);
            }

            var message = $"'{text}' is not a relevance. {(nearest is null ? Expected : $"Did you mean '{nearest}'?")}";
            return new ValueProblem(PropertyDiagnostics.BadValue, message, nearest);
        }

        return Share.TryParseOrPercent(text, out _, out var problem, out var fix)
            ? null
            : new ValueProblem(PropertyDiagnostics.OutOfRange, problem, fix);
    }

    private static ValueProblem? CheckRatio(string text, double ratio)
    {
        if (ratio >= 1)
        {
            return ratio <= GreatestRatio
                ? null
                : new ValueProblem(
                    PropertyDiagnostics.GreatRatio,
                    $"'{text}' counts as a relevance of 0.99, that is LR 199: nothing in a map bears more than that on anything.",
                    "LR 199");
        }

        return new ValueProblem(
            PropertyDiagnostics.OutOfRange,
            ratio == 0
                ? $"'{text}' is no likelihood ratio to reason with. One is 1 or more: how many times likelier this is if what it stands "
                    + "under is true."
                : $"'{text}' speaks against what it stands under: a likelihood ratio is 1 or more. What speaks against a statement is an "
                    + "objection; write it as one, with LR "
                    + $"{(1 / ratio).ToString("0.##", CultureInfo.InvariantCulture)}.",
            null);
    }

    private static ValueProblem BadRatio(string text)
    {
        var rest = text[Ratio.Length..].Trim(' ', '\t', '=', ':');
        var number = rest.EndsWith(":1", StringComparison.Ordinal) ? rest[..^2].TrimEnd() : rest;
        var fix = $"{Ratio} {number.Replace(',', '.')}";
        if (RatioOf(fix) is not >= 1)
            fix = null;
        var message = $"'{text}' is not a likelihood ratio. Expected LR and a number that is 1 or more, such as 'LR 20'.";
        return new ValueProblem(
            PropertyDiagnostics.BadValue, fix is null ? message : $"{message} Did you mean '{fix}'?", fix);
    }

    /// <summary>The number behind <c>LR</c>, digits with at most one point; null where there is none.</summary>
    private static double? RatioOf(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Ratio) || text.Length == Ratio.Length || text[Ratio.Length] is not (' ' or '\t'))
            return null;
        var number = text[Ratio.Length..].Trim();
        return Share.IsPlain(number)
            && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ratio)
                ? ratio
                : null;
    }

    private static double ToShare(double ratio) => Math.Min(Most, (ratio - 1) / (ratio + 1));
}
