using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Text;

namespace ArgumentMap.Scoring;

/// <summary>The outcome of an expectation in a map.</summary>
public sealed record ExpectationResult
{
    internal ExpectationResult(
        int node, Expectation expectation, string text, CalendarDay? asOf, NodeScore score, SourceLocation location) =>
        (Node, Expectation, Text, AsOf, Score, Location) = (node, expectation, text, asOf, score, location);

    /// <summary>Index of the node it is about.</summary>
    public int Node { get; }

    internal Expectation Expectation { get; }

    /// <summary>The expectation as the author wrote it.</summary>
    public string Text { get; }

    /// <summary>The day it was checked for; null where the map has none.</summary>
    public CalendarDay? AsOf { get; }

    /// <summary>The score of the node on that day; for a question, that of the answer that is expected to win.</summary>
    public NodeScore Score { get; }

    public SourceLocation Location { get; }

    /// <summary>
    /// For a question, whether the answer ranks first. Answers of one strength share a rank, so that several may. Null for a statement.
    /// </summary>
    public bool? Wins { get; init; }

    /// <summary>False where the strength is not to be relied on, so that nobody can tell whether the expectation is met.</summary>
    public bool IsDecidable => !Score.Counts || Score.IsReliable;

    public bool IsMet => Score.Counts && IsDecidable && Expectation.Kind switch
    {
        ExpectationKind.Accepted => Score.Verdict == Verdict.Accepted,
        ExpectationKind.Rejected => Score.Verdict == Verdict.Rejected,
        ExpectationKind.Undecided => Score.Verdict == Verdict.Undecided,
        ExpectationKind.Above => VerdictBounds.Rounded(Score.Strength) > Expectation.Bound,
        ExpectationKind.AtLeast => VerdictBounds.Rounded(Score.Strength) >= Expectation.Bound,
        ExpectationKind.Below => VerdictBounds.Rounded(Score.Strength) < Expectation.Bound,
        ExpectationKind.Wins => Wins == true,
        _ => VerdictBounds.Rounded(Score.Strength) <= Expectation.Bound,
    };
}

/// <summary>Checks the expectations in a map, and reports scores that are unreliable.</summary>
internal static class ExpectationCheck
{
    /// <summary>
    /// How many failed expectations are reported with the item that counts most against them; the others are reported without.
    /// </summary>
    private const int MaxExplained = 20;

    /// <summary>The expectations of a map in text order; those for days beyond <see cref="MapLimits.Days"/> are left out.</summary>
    /// <exception cref="EffortSpentException">Scoring all the days exceeds the effort allowed.</exception>
    public static ImmutableArray<ExpectationResult> Results(ArgumentGraph graph, ScoreOptions? options = null, Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Results(graph, new Scorer(graph, options, effort), null);
    }

    /// <param name="known">Scores of one day that are already computed; null for none.</param>
    internal static ImmutableArray<ExpectationResult> Results(ArgumentGraph graph, Scorer scorer, MapScores? known) =>
        [.. Run(graph, scorer, known).Select(row => (row.Order, row.Result)).OrderBy(row => row.Order).Select(row => row.Result)];

    /// <summary>Reports failed expectations and, for the map's own day, what makes its scores unreliable, and what is not rated.</summary>
    /// <exception cref="EffortSpentException">
    /// The check exceeds the effort allowed; what was found until then has been reported.
    /// </exception>
    /// <param name="mayBeUnrated">Whether an author says of a node that it may stand on nothing; null for none.</param>
    internal static void Check(
        ArgumentGraph graph,
        DiagnosticBag diagnostics,
        ScoreOptions? options = null,
        Effort? effort = null,
        Predicate<int>? mayBeUnrated = null)
    {
        var scorer = new Scorer(graph, options, effort);
        var days = CountDays(graph, scorer);
        if (days > scorer.Limits.Days)
        {
            var last = Expectations(graph, scorer.Effort).Last();
            diagnostics.Add(new Diagnostic(
                ScoringDiagnostics.TooManyDays,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The expectations of a map may name at most {scorer.Limits.Days:N0} days; these name {days:N0}, and the rest are not "
                        + $"checked. Name fewer days."),
                last.Property.Location));
        }

        var failed = 0;
        foreach (var (_, result, scores) in Run(graph, scorer))
        {
            if (!result.IsMet)
                diagnostics.Add(Failed(result, scores, explain: failed++ < MaxExplained, scorer));
        }

        // What an included map expects, it expects of itself: the map that includes it may speak against it.
        foreach (var included in graph.Included.Graphs(scorer.Effort))
        {
            var alone = new Scorer(included, options, scorer.Effort);
            foreach (var (_, result, scores) in Run(included, alone))
            {
                if (result.IsMet)
                    continue;
                var diagnostic = Failed(result, scores, explain: failed++ < MaxExplained, alone);
                diagnostics.Add(diagnostic with { Message = $"In '{included.Files[0].Path}' on its own, {diagnostic.Message}" });
            }
        }

        var now = scorer.Score(scorer.MapDay);
        if (UnratedStatements.Find(now, mayBeUnrated ?? (_ => false), scorer.Limits, scorer.Effort) is { } unrated)
            diagnostics.Add(unrated);
        var found = Unreliable(now).Concat(VerdictsWithoutReasons.Find(now)).Concat(OnTheEdge.Find(now, scorer.Limits, scorer.Effort));
        foreach (var diagnostic in found)
            diagnostics.Add(diagnostic);
    }

    /// <summary>Diagnostics for scores that are unreliable.</summary>
    public static ImmutableArray<Diagnostic> Unreliable(MapScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var cycle in scores.Cycles)
        {
            if ((cycle.Converged && !cycle.IsUnstable) || cycle.Nodes.IsEmpty)
                continue;
            var how = cycle.IsUnstable
                ? "settled only at an unstable equilibrium"
                : string.Create(CultureInfo.InvariantCulture, $"did not settle within {cycle.Steps:N0} steps");
            var first = scores.Graph.Nodes[cycle.Nodes[0]];
            diagnostics.Add(new Diagnostic(
                ScoringDiagnostics.NotConverged,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{cycle.Nodes.Length:N0} items that depend on one another, '{first.Id}' among them, {how}, so their strengths are "
                        + $"unreliable. Break the cycle, or choose another semantics with 'scoring:'."),
                first.Location));
        }

        if (scores.HasTooManyOrigins)
        {
            diagnostics.Add(new Diagnostic(
                ScoringDiagnostics.TooManyOrigins,
                "The sources of this map have too many origins to tell them all apart; some sources that may be independent count as "
                + "one. Cite fewer sources that rely on many others.",
                scores.Graph.Nodes.First(node => node.Kind == NodeKind.Source).Location));
        }

        return diagnostics.ToImmutable();
    }

    /// <summary>
    /// Goes day by day, so that the scores of only one day are in memory at a time; <c>Order</c> is the position in the text.
    /// </summary>
    private static IEnumerable<(int Order, ExpectationResult Result, MapScores Scores)> Run(
        ArgumentGraph graph, Scorer scorer, MapScores? known = null)
    {
        var days = Math.Min(CountDays(graph, scorer), scorer.Limits.Days);
        using var task = days > 1 ? scorer.Effort.Begin(() => FewerDays(graph, days, scorer.Effort)) : default;
        var expectations = Expectations(graph, scorer.Effort)
            .Select((row, order) => (row.Node, row.Property, row.Expectation, Order: order));
        foreach (var sameDay in expectations.GroupBy(row => row.Expectation.AsOf ?? scorer.MapDay).Take(scorer.Limits.Days))
        {
            var scores = known is not null && known.AsOf == sameDay.Key ? known : scorer.Score(sameDay.Key);
            var winners = new Dictionary<int, HashSet<int>>();
            foreach (var (node, property, expectation, order) in sameDay)
                yield return (order, Result(scores, node, property, expectation, winners), scores);
        }
    }

    /// <param name="winners">By question, those found so far on the day.</param>
    private static ExpectationResult Result(
        MapScores scores, int node, Property property, Expectation expectation, Dictionary<int, HashSet<int>> winners)
    {
        var answer = expectation.Answer is { } id ? scores.Graph.IndexOf(id) : -1;
        if (answer >= 0 && !winners.ContainsKey(node))
            winners[node] = [.. scores.WinnersOf(node)];
        return new ExpectationResult(
            node, expectation, property.Value, scores.AsOf, scores.Nodes[answer < 0 ? node : answer], property.Location)
        {
            Wins = expectation.Answer is null ? null : answer >= 0 && winners[node].Contains(answer),
        };
    }

    private static int CountDays(ArgumentGraph graph, Scorer scorer) =>
        Expectations(graph, scorer.Effort).Select(row => row.Expectation.AsOf ?? scorer.MapDay).Distinct().Count();

    private static Reduction FewerDays(ArgumentGraph graph, int days, Effort effort) => new(
        string.Create(CultureInfo.InvariantCulture, $"name fewer days in 'expect: … as of' (now {days:N0})"),
        Expectations(graph, effort).Last(row => row.Expectation.AsOf is not null).Property.Location);

    private static IEnumerable<(int Node, Property Property, Expectation Expectation)> Expectations(ArgumentGraph graph, Effort effort)
    {
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            foreach (var property in graph.Nodes[node].Properties)
            {
                if (property.Name == PropertyName.Expect && graph.Included.ExpectHere(property.Location.Source, effort)
                    && Expectation.TryParse(property.Value, out var expectation, out _))
                    yield return (node, property, expectation);
            }
        }
    }

    private static Diagnostic Failed(ExpectationResult result, MapScores scores, bool explain, Scorer scorer)
    {
        if (result.Expectation.Answer is not null)
            return FailedToWin(result, scores);
        var id = scores.Graph.Nodes[result.Node].Id;
        var day = result.AsOf is { } asOf ? " as of " + asOf.ToString() : "";
        var expected = result.Expectation.IsComparison
            ? "a strength " + (result.Expectation with { AsOf = null })
            : (result.Expectation with { AsOf = null }).ToString();
        if (!result.Score.Counts)
        {
            return new Diagnostic(
                ScoringDiagnostics.FailedExpectation,
                $"'{id}' is expected to be {expected}{day}, but {Sentence.WhyAbsent(result.Score.Presence)}. Expect it as of a day on "
                    + "which it counts.",
                result.Location);
        }

        var kind = result.Expectation.IsComparison ? "is expected to have " : "is expected to be ";
        if (!result.IsDecidable)
        {
            return new Diagnostic(
                ScoringDiagnostics.FailedExpectation,
                $"'{id}' {kind}{expected}{day}, but that is not decidable: it {Sentence.WhyUnreliable(result.Score)}. Break the "
                    + "cycle, or choose another semantics with 'scoring:'.",
                result.Location);
        }

        var found = scores.IsGraded
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Score.Verdict.Name()}, with a strength of {scores.Bounds.Show(result.Score.Strength, 3)}")
            : result.Score.Verdict.Name();
        var message = $"'{id}' {kind}{expected}{day}, but it is {found}.";
        if (explain && Against(result, scores, scorer) is { Node: >= 0 } against)
        {
            var change = against.Change.ToString("+0.000;-0.000", CultureInfo.InvariantCulture);
            var side = against.Change < 0 ? "against" : "for";
            message += $" What counts most {side} it is '{scores.Graph.Nodes[against.Node].Id}' ({change}).";
        }

        return new Diagnostic(
            ScoringDiagnostics.FailedExpectation,
            message + " If that is right, change the expectation.",
            result.Location);
    }

    private static Diagnostic FailedToWin(ExpectationResult result, MapScores scores)
    {
        var nodes = scores.Graph.Nodes;
        var day = result.AsOf is { } asOf ? " as of " + asOf.ToString() : "";
        var expected = $"'{result.Expectation.Answer}' is expected to win '{nodes[result.Node].Id}'{day}, but ";
        if (!result.Score.Counts)
        {
            return new Diagnostic(
                ScoringDiagnostics.FailedExpectation,
                $"{expected}{Sentence.WhyAbsent(result.Score.Presence)}. Expect it as of a day on which it counts.",
                result.Location);
        }

        var winners = scores.WinnersOf(result.Node);
        var found = winners.IsEmpty
            ? scores.IsGraded ? "that is not decidable: the strength of an answer did not settle." : "no answer wins."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"'{nodes[winners[0]].Id}' does, {scores.Nodes[winners[0]].Strength:0.000} to {result.Score.Strength:0.000}.");
        return new Diagnostic(
            ScoringDiagnostics.FailedExpectation,
            $"{expected}{found} If that is right, change the expectation.",
            result.Location);
    }

    private static (int Node, double Change) Against(ExpectationResult result, MapScores scores, Scorer scorer)
    {
        var tooHigh = result.Expectation.Kind switch
        {
            ExpectationKind.Rejected or ExpectationKind.Below or ExpectationKind.AtMost => true,
            ExpectationKind.Undecided => result.Score.Verdict == Verdict.Accepted,
            _ => false,
        };
        var limits = scorer.Limits with { ExplanationEffort = scorer.Limits.ExplanationEffort / MaxExplained };
        return Explainer.Greatest(scores, result.Node, raises: tooHigh, limits, scorer.Effort);
    }
}
