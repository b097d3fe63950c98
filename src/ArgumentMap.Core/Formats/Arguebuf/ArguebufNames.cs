using System.Collections.Immutable;
using ArgumentMap.Formats.Exchange;

namespace ArgumentMap.Formats.Arguebuf;

/// <summary>The words of arguebuf.</summary>
internal static class ArguebufNames
{
    public const string SupportPrefix = "SUPPORT_";

    public const string DefaultSupport = "SUPPORT_DEFAULT";

    public const string DefaultAttack = "ATTACK_DEFAULT";

    /// <summary>The member of the data of a node in which we keep what arguebuf has no place for.</summary>
    public const string Own = "argmap";

    /// <summary>The schemes that arguebuf has a word for, as a map names them; its readers refuse others.</summary>
    private static readonly ImmutableHashSet<string> Schemes =
    [
        "position to know", "expert opinion", "witness testimony", "popular opinion", "popular practice", "example", "analogy",
        "practical reasoning from analogy", "composition", "division", "oppositions", "rhetorical oppositions", "alternatives",
        "verbal classification", "verbal classification definition", "verbal classification vagueness",
        "verbal classification arbitrariness", "interaction of act and person", "values", "positive values", "negative values", "sacrifice",
        "the group and its members", "practical reasoning", "two person practical reasoning", "waste", "sunk costs", "ignorance",
        "epistemic ignorance", "cause to effect", "correlation to cause", "sign", "abductive", "evidence to hypothesis", "consequences",
        "positive consequences", "negative consequences", "pragmatic alternatives", "threat", "fear appeal", "danger appeal",
        "need for help", "distress", "commitment", "ethotic", "generic ad hominem", "pragmatic inconsistency", "inconsistent commitment",
        "circumstantial ad hominem", "bias", "bias ad hominem", "gradualism", "slippery slope", "precedent slippery slope",
        "sorites slippery slope", "verbal slippery slope", "full slippery slope", "constitutive rule claims", "rules", "exceptional case",
        "precedent", "plea for excuse", "perception", "memory",
    ];

    public static KeptIds Kept { get; } = new("arguebuf");

    /// <summary>The word for the scheme of a support; that for none where there is no word for it.</summary>
    public static string WordOf(string? scheme) => scheme is not null && Schemes.Contains(scheme)
        ? SupportPrefix + scheme.Replace(' ', '_').ToUpperInvariant()
        : DefaultSupport;

    /// <summary>The scheme for a word; null for none.</summary>
    public static string? SchemeOf(string word) =>
        word.Length <= SupportPrefix.Length || word == DefaultSupport || !word.StartsWith(SupportPrefix, StringComparison.Ordinal)
            ? null
            : word[SupportPrefix.Length..].Replace('_', ' ').ToLowerInvariant();
}
