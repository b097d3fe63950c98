using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>What a folder's <c>argmap.json</c> says.</summary>
public sealed record Settings
{
    public static Settings Default { get; } = new();

    /// <summary>How rules speak, by name; those that are not in it speak as they do by default.</summary>
    public ImmutableDictionary<string, RuleLevel> Rules { get; init; } =
        ImmutableDictionary.Create<string, RuleLevel>(StringComparer.Ordinal);

    public Limits Limits { get; init; } = Language.Limits.Default;

    /// <summary>Reads an <c>argmap.json</c>; what is wrong with it becomes a diagnostic, and its default is kept.</summary>
    /// <param name="rules">The names of the rules it may speak of.</param>
    /// <param name="problems">In the order of the text.</param>
    public static Settings Parse(SourceText source, IReadOnlyList<string> rules, out ImmutableArray<Diagnostic> problems)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rules);
        var diagnostics = new DiagnosticBag(Language.Limits.Default.Diagnostics);
        var settings = SettingsReader.Read(source, rules, diagnostics);
        problems = diagnostics.ToSorted([source]);
        return settings;
    }

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
