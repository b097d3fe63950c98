using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>What a folder's <c>argmap.json</c> says.</summary>
public sealed record Settings
{
    public static Settings Default { get; } = new();

    /// <summary>The level of rules, by name; those that are not in it have their default.</summary>
    public ImmutableDictionary<string, RuleLevel> Rules { get; init; } =
        ImmutableDictionary.Create<string, RuleLevel>(StringComparer.Ordinal);

    public MapLimits Limits { get; init; } = MapLimits.Default;

    /// <summary>Reads an <c>argmap.json</c>; what is wrong with it becomes a diagnostic, and its default is kept.</summary>
    /// <param name="rules">The names of the rules it may set.</param>
    /// <param name="problems">In the order of the text.</param>
    public static Settings Parse(SourceText source, IReadOnlyList<string> rules, out ImmutableArray<Diagnostic> problems) =>
        Parse(source, rules, MapLimits.Default, out problems);

    /// <param name="limits">Those that hold where the file does not set others.</param>
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

    /// <summary>What a rule is reported as.</summary>
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
