using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Formats.Json;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language;
using ArgumentMap.Language.Grammar;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;

namespace ArgumentMap.Review;

/// <summary>
/// Everything that can be reported about a map, with explanations: the one index behind <c>argmap rules</c>, the page of rules, SARIF, the
/// API and editors.
/// </summary>
public static class RuleCatalog
{
    /// <summary>In the order of the codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. Reading().Concat(RuleSet.All.Select(rule => rule.Descriptor)).OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>The names that settings and silencers can use.</summary>
    public static IReadOnlyList<string> Silenceable { get; } = [.. All.Where(rule => rule.CanBeSilenced).Select(rule => rule.Name)];

    /// <summary>The diagnostic with this name or code; null where there is none.</summary>
    public static DiagnosticDescriptor? Find(string nameOrCode) =>
        All.FirstOrDefault(rule => rule.Name == nameOrCode || rule.Code.Equals(nameOrCode, StringComparison.OrdinalIgnoreCase));

    /// <summary>Diagnostics that are not reported by rules.</summary>
    private static DiagnosticDescriptor[] Reading() =>
    [
        LineDiagnostics.UnknownWord,
        LineDiagnostics.MissingColon,
        LineDiagnostics.MissingName,
        LineDiagnostics.BadId,
        LineDiagnostics.BadBrackets,
        LineDiagnostics.TagsOnReference,
        LineDiagnostics.OddBlank,
        LineDiagnostics.StrayText,
        PlacementDiagnostics.MisplacedProperty,
        PlacementDiagnostics.MisplacedItem,
        IndentationDiagnostics.UnevenIndentation,
        IndentationDiagnostics.MixedIndentation,
        IndentationDiagnostics.StrayContinuation,
        TextDiagnostics.ControlCharacter,
        TextDiagnostics.LoneSurrogate,
        TextDiagnostics.BareCarriageReturn,
        TextDiagnostics.InvalidUtf8,
        TextDiagnostics.NotText,
        PropertyDiagnostics.BadValue,
        PropertyDiagnostics.EmptyValue,
        PropertyDiagnostics.DuplicateProperty,
        PropertyDiagnostics.OutOfRange,
        PropertyDiagnostics.BadUrl,
        PropertyDiagnostics.BadDate,
        PropertyDiagnostics.GreatRatio,
        DeclarationDiagnostics.BadQualifier,
        DeclarationDiagnostics.MisplacedQualifier,
        DeclarationDiagnostics.MisplacedId,
        DeclarationDiagnostics.DuplicateId,
        DeclarationDiagnostics.EmptyText,
        LossDiagnostics.NotCounted,
        ReferenceDiagnostics.UnknownReference,
        ReferenceDiagnostics.SelfReference,
        ReferenceDiagnostics.MismatchedReference,
        IncludeDiagnostics.IncludeCycle,
        IncludeDiagnostics.MissingInclude,
        IncludeDiagnostics.BadName,
        IncludeDiagnostics.IncludeEscapes,
        JsonGraphReader.BadJson,
        JsonProperties.UnknownProperty,
        ForeignFile.Unreadable,
        SettingsReader.BadSetting,
        TextDiagnostics.UnreadableFile,
        Unread.HeldBack,
        Silencers.WithoutReason,
        Silencers.Idle,
        ScoringDiagnostics.UnsupportedClaim,
        ScoringDiagnostics.FailedExpectation,
        ScoringDiagnostics.NotConverged,
        ScoringDiagnostics.OnTheEdge,
        ScoringDiagnostics.VerdictWithoutReasons,
        SizeDiagnostics.FileTooLarge,
        SizeDiagnostics.LineTooLong,
        SizeDiagnostics.TooDeep,
        SizeDiagnostics.TooManyLines,
        IncludeDiagnostics.TooManyFiles,
        DiagnosticBag.TooMany,
        ScoringDiagnostics.TooManyDays,
        ScoringDiagnostics.TooManyOrigins,
        LayoutDiagnostics.NoLayout,
        EffortSpentException.TooMuchWork,
        OptionCheck.UnknownFocus,
        OptionCheck.BadOption,
        OptionCheck.UnfitMap,
    ];
}
