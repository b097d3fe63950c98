using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap;

/// <summary>Says all there is to say of a map: what reading it found, what the rules find, what its scores show.</summary>
internal static class Reviewer
{
    private static readonly Dictionary<string, RuleInfo> ByName = RuleCatalog.All.ToDictionary(rule => rule.Descriptor.Name, StringComparer.Ordinal);

    public static ImmutableArray<Diagnostic> Review(ArgumentDocument document, Settings settings)
    {
        // What a map with errors lacks is not to be told from what its author left out.
        if (document.HasErrors)
            return document.Diagnostics;
        var diagnostics = new DiagnosticBag(settings.Limits.Diagnostics);
        foreach (var diagnostic in document.Diagnostics)
            diagnostics.Add(diagnostic);
        var silencers = new Silencers(document.Trees);
        foreach (var diagnostic in Rules(document, settings).Concat(Scores(document, settings)))
        {
            if (!silencers.Silence(diagnostic))
                diagnostics.Add(diagnostic);
        }

        foreach (var problem in silencers.Problems(RuleCatalog.Silenceable))
            diagnostics.Add(problem);
        return diagnostics.ToSorted(document.Graph.Files);
    }

    private static IEnumerable<Diagnostic> Rules(ArgumentDocument document, Settings settings)
    {
        var map = new ReviewedMap(document.Graph, settings.Limits.Diagnostics);
        foreach (var rule in RuleSet.All)
        {
            if (settings.LevelOf(rule.Info) is not (> RuleLevel.Off and var level))
                continue;
            foreach (var failure in rule.Validate(map).Errors)
            {
                var finding = (Finding)failure.CustomState;
                yield return new Diagnostic(rule.Info.Descriptor, finding.Message, finding.Location) { Severity = SeverityOf(level), Related = finding.Related, Fix = finding.Fix };
            }
        }
    }

    private static IEnumerable<Diagnostic> Scores(ArgumentDocument document, Settings settings)
    {
        var found = new DiagnosticBag(settings.Limits.Diagnostics);
        ExpectationCheck.Check(document.Graph, found);
        foreach (var diagnostic in found.ToSorted(document.Graph.Files))
        {
            // Limits are no rules: they are told whatever the settings say.
            if (!ByName.TryGetValue(diagnostic.Descriptor.Name, out var rule))
                yield return diagnostic;
            else if (settings.LevelOf(rule) is > RuleLevel.Off and var level)
                yield return diagnostic with { Severity = SeverityOf(level) };
        }
    }

    private static Severity SeverityOf(RuleLevel level) => level switch
    {
        RuleLevel.Error => Severity.Error,
        RuleLevel.Warning => Severity.Warning,
        _ => Severity.Note,
    };
}
