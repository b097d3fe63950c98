using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Scoring;

namespace ArgumentMap.Review;

/// <summary>Collects all there is to say about a map: what reading found, what the rules find, what its scores show.</summary>
internal static class Reviewer
{
    /// <param name="trees">The files that the graph was read from; none where it was read from JSON.</param>
    /// <param name="found">What reading found. Where that includes errors it is all that is reported.</param>
    public static ImmutableArray<Diagnostic> Review(
        ImmutableArray<SyntaxTree> trees, ArgumentGraph graph, ImmutableArray<Diagnostic> found, Settings settings)
    {
        // What a map with errors lacks cannot be told from what its author left out.
        if (found.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return found;
        var diagnostics = new DiagnosticBag(settings.Limits.Diagnostics);
        foreach (var diagnostic in found)
            diagnostics.Add(diagnostic);
        var silencers = new Silencers(trees);
        foreach (var diagnostic in Rules(graph, settings).Concat(Scores(graph, settings)))
        {
            if (!silencers.Silence(diagnostic))
                diagnostics.Add(diagnostic);
        }

        foreach (var problem in silencers.Problems())
            diagnostics.Add(problem);
        return diagnostics.ToSorted(graph.Files);
    }

    private static IEnumerable<Diagnostic> Rules(ArgumentGraph graph, Settings settings)
    {
        var map = new ReviewedMap(graph);
        foreach (var rule in RuleSet.All)
        {
            if (settings.LevelOf(rule.Descriptor) is not (> RuleLevel.Off and var level))
                continue;
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

    private static IEnumerable<Diagnostic> Scores(ArgumentGraph graph, Settings settings)
    {
        var found = new DiagnosticBag(settings.Limits.Diagnostics);
        ExpectationCheck.Check(graph, found);
        foreach (var diagnostic in found.ToSorted(graph.Files))
        {
            // Limits are reported whatever the settings say.
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
