using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;
using ArgumentMap.Review.Schemes;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>The settings in an <c>argmap.json</c>.</summary>
public sealed record Settings
{
    public static Settings Default { get; } = new();

    /// <summary>The levels of rules by name; rules that are not in it have their default level.</summary>
    public ImmutableDictionary<string, RuleLevel> Rules { get; init; } =
        ImmutableDictionary.Create<string, RuleLevel>(StringComparer.Ordinal);

    public MapLimits Limits { get; init; } = MapLimits.Default;

    /// <summary>The argumentation schemes that maps can name.</summary>
    public SchemeSet Schemes { get; init; } = SchemeSet.BuiltIn;

    /// <summary>Reads an <c>argmap.json</c>. Each mistake becomes a diagnostic, and the setting keeps its default.</summary>
    /// <param name="rules">The names of the rules that it can set.</param>
    /// <param name="problems">The mistakes in text order.</param>
    public static Settings Parse(SourceText source, IReadOnlyList<string> rules, out ImmutableArray<Diagnostic> problems) =>
        Parse(source, rules, MapLimits.Default, out problems);

    /// <param name="limits">The limits that apply where the file sets none.</param>
    internal static Settings Parse(
        SourceText source, IReadOnlyList<string> rules, MapLimits limits, out ImmutableArray<Diagnostic> problems)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rules);
        var diagnostics = new DiagnosticBag(MapLimits.Default.Diagnostics);
        var draft = SettingsReader.Read(source, diagnostics);
        var failed = new HashSet<TextSpan>();
        foreach (var (place, message) in new SettingsValidator(rules).Problems(draft))
        {
            failed.Add(place);
            diagnostics.Add(new Diagnostic(SettingsReader.BadSetting, message, new SourceLocation(source, place)));
        }

        problems = diagnostics.ToSorted([source]);
        return draft.Without(failed, Default with { Limits = limits });
    }

    /// <summary>The level at which a rule is reported.</summary>
    public RuleLevel LevelOf(DiagnosticDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.CanBeSilenced && Rules.TryGetValue(rule.Name, out var level))
            return level;
        return !rule.IsOn ? RuleLevel.Off : rule.Severity switch
        {
            Severity.Error => RuleLevel.Error,
            Severity.Warning => RuleLevel.Warning,
            _ => RuleLevel.Note,
        };
    }
}
