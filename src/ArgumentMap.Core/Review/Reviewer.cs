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
    /// <param name="lines">Which of their lines declare which nodes.</param>
    /// <param name="found">
    /// The diagnostics of reading. If they include errors, what looks for something missing is held back where it may not have been read.
    /// </param>
    public static ImmutableArray<Diagnostic> Review(
        ImmutableArray<SyntaxTree> trees,
        ArgumentGraph graph,
        LineMap lines,
        ImmutableArray<Diagnostic> found,
        Settings settings,
        Effort effort)
    {
        // Of a map that was too much to read, nothing was read.
        if (found.Any(diagnostic => diagnostic.Descriptor == EffortSpentException.TooMuchWork))
            return found;
        var diagnostics = new DiagnosticBag(settings.Limits.Diagnostics);
        foreach (var diagnostic in found)
            diagnostics.Add(diagnostic);
        var silencers = new Silencers(trees);
        var scores = new DiagnosticBag(settings.Limits.Diagnostics);
        EffortSpentException? spent = null;
        Unread? unread = null;
        try
        {
            unread = Unread.Of(trees, graph, lines, found, effort);
            foreach (var diagnostic in Rules(graph, settings, unread, effort))
                Report(diagnostic);
            ExpectationCheck.Check(graph, scores, new ScoreOptions { Limits = settings.Limits }, effort, MayBeUnrated);
        }
        catch (EffortSpentException exception)
        {
            spent = exception;
        }

        foreach (var diagnostic in WithLevels(scores.ToSorted(graph.Files), settings))
        {
            if (unread?.HoldsBack(SightOf(diagnostic.Descriptor), diagnostic.Severity, diagnostic.Location) != true)
                Report(diagnostic);
        }

        if (unread?.Report() is { } heldBack)
            diagnostics.Add(heldBack);
        if (spent is not null)
            return [.. diagnostics.ToSorted(graph.Files), spent.ToDiagnostic()];
        // Unused silencers are known only after everything has been checked, and only where nothing was held back.
        foreach (var problem in silencers.Problems().Where(problem => unread is null || problem.Descriptor != Silencers.Idle))
            diagnostics.Add(problem);
        return diagnostics.ToSorted(graph.Files);

        bool MayBeUnrated(int node) => silencers.Silence(ScoringDiagnostics.UnsupportedClaim, graph.Nodes[node].Location);

        void Report(Diagnostic diagnostic)
        {
            if (!silencers.Silence(diagnostic.Descriptor, diagnostic.Location))
                diagnostics.Add(diagnostic);
        }
    }

    private static IEnumerable<Diagnostic> Rules(ArgumentGraph graph, Settings settings, Unread? unread, Effort effort)
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
                if (unread?.HoldsBack(rule.Sight, SeverityOf(level), finding.Location) == true)
                    continue;
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

    /// <summary>What a diagnostic about scores depends on; exceeded limits and cycles are what they are.</summary>
    private static RuleSight SightOf(DiagnosticDescriptor descriptor) =>
        descriptor == ScoringDiagnostics.UnsupportedClaim ? RuleSight.WholeMap
        : descriptor == ScoringDiagnostics.FailedExpectation || descriptor == ScoringDiagnostics.OnTheEdge
            || descriptor == ScoringDiagnostics.VerdictWithoutReasons ? RuleSight.WhatBearsOnIt
        : RuleSight.WhatIsThere;

    private static Severity SeverityOf(RuleLevel level) => level switch
    {
        RuleLevel.Error => Severity.Error,
        RuleLevel.Warning => Severity.Warning,
        _ => Severity.Note,
    };
}
