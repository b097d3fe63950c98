using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;

namespace ArgumentMap.Review;

/// <summary>Collects all diagnostics of a map: those of reading, those of rules, those of its scores.</summary>
internal static class Reviewer
{
    /// <param name="trees">The files that the graph was read from; none for a graph read from JSON.</param>
    /// <param name="found">The diagnostics of reading. If they include errors, nothing else is reported.</param>
    public static ImmutableArray<Diagnostic> Review(
        ImmutableArray<SyntaxTree> trees, ArgumentGraph graph, ImmutableArray<Diagnostic> found, Settings settings, Effort effort)
    {
        // In a map with errors, what could not be read cannot be told from what the author left out.
        if (found.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return found;
        var diagnostics = new DiagnosticBag(settings.Limits.Diagnostics);
        foreach (var diagnostic in found)
            diagnostics.Add(diagnostic);
        var silencers = new Silencers(trees);
        var scores = new DiagnosticBag(settings.Limits.Diagnostics);
        EffortSpentException? spent = null;
        try
        {
            foreach (var diagnostic in Rules(graph, settings, effort))
                Report(diagnostic);
            ExpectationCheck.Check(graph, scores, new ScoreOptions { Limits = settings.Limits }, effort, MayBeUnrated);
        }
        catch (EffortSpentException exception)
        {
            spent = exception;
        }

        foreach (var diagnostic in WithLevels(scores.ToSorted(graph.Files), settings))
            Report(diagnostic);
        if (spent is not null)
            return [.. diagnostics.ToSorted(graph.Files), spent.ToDiagnostic()];
        // Unused silencers are known only after everything has been checked.
        foreach (var problem in silencers.Problems())
            diagnostics.Add(problem);
        return diagnostics.ToSorted(graph.Files);

        bool MayBeUnrated(int node) => silencers.Silence(ScoringDiagnostics.UnsupportedClaim, graph.Nodes[node].Location);

        void Report(Diagnostic diagnostic)
        {
            if (!silencers.Silence(diagnostic.Descriptor, diagnostic.Location))
                diagnostics.Add(diagnostic);
        }
    }

    private static IEnumerable<Diagnostic> Rules(ArgumentGraph graph, Settings settings, Effort effort)
    {
        using var task = effort.Begin(() => new Reduction("divide the map", default));
        var map = new ReviewedMap(graph, settings, effort);
        foreach (var rule in RuleSet.All)
        {
            if (settings.LevelOf(rule.Descriptor) is not (> RuleLevel.Off and var level))
                continue;
            effort.Spend((long)graph.Nodes.Length + graph.Relations.Length);
            foreach (var finding in rule.Find(map).Take(settings.Limits.Diagnostics))
            {
                yield return new Diagnostic(rule.Descriptor, finding.Message, finding.Location)
                {
                    Severity = SeverityOf(level),
                    Related = finding.Related,
                    Fix = finding.Fix,
                };
            }
        }
    }

    private static IEnumerable<Diagnostic> WithLevels(ImmutableArray<Diagnostic> scores, Settings settings)
    {
        foreach (var diagnostic in scores)
        {
            // Exceeded limits are always reported.
            if (!diagnostic.Descriptor.CanBeSilenced)
                yield return diagnostic;
            else if (settings.LevelOf(diagnostic.Descriptor) is > RuleLevel.Off and var level)
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
