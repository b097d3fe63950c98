using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>Explains strengths.</summary>
internal static class Explainer
{
    /// <param name="topic">Index of a node that is not a question.</param>
    /// <param name="effort">The effort allowed; null for what the limits allow.</param>
    /// <exception cref="EffortSpentException">Explaining exceeds the effort allowed.</exception>
    public static Explanation Explain(MapScores scores, int topic, MapLimits? limits = null, Effort? effort = null, bool measures = false)
    {
        ArgumentNullException.ThrowIfNull(scores);
        limits ??= MapLimits.Default;
        effort ??= new Effort(limits.Effort);
        if (!scores.Nodes[topic].Counts)
            return new Explanation(scores, topic, [], [], [], 0, [], Sentence.ForAbsent(scores, topic));
        var odds = (scores.Model as OddsScoringModel)?.Explain(scores, topic, limits, effort);
        if (odds is not null && !measures)
        {
            return new Explanation(scores, topic, [], [], [], odds.Unmeasured, [], Sentence.For(scores, topic, odds))
            {
                Odds = odds,
            };
        }

        var ancestry = Ancestry.Of(scores, topic, limits, effort);
        var nodes = Contributions(ancestry, ancestry.Nodes, node => scores.Nodes[node].Counts);
        var above = ancestry.Nodes.Select(lever => lever.Index).Append(topic).ToHashSet();
        var relations = Contributions(ancestry, ancestry.Relations, relation => IsBetween(scores, scores.Graph.Relations[relation], above));
        var sources = SourceShares.Of(scores, nodes);
        var own = OwnFlip(ancestry);
        return new Explanation(
            scores, topic, nodes, relations, sources, ancestry.Unmeasured, [.. scores.Groups.Where(group => above.Contains(group.Node))],
            odds is null
                ? Sentence.For(scores, topic, nodes, sources, ancestry.Unmeasured, own, ancestry.IsSettled)
                : Sentence.For(scores, topic, odds))
        {
            OwnFlip = own,
            Odds = odds,
        };
    }

    /// <summary>Whether a relation leads from one that counts, and no end of it is a source that is told as another.</summary>
    private static bool IsBetween(MapScores scores, in Relation relation, HashSet<int> told)
    {
        return scores.Nodes[relation.From].Counts && IsTold(relation.From) && IsTold(relation.To);

        bool IsTold(int node) => scores.Graph.Nodes[node].Kind != NodeKind.Source || told.Contains(node);
    }

    /// <summary>The nearest rating of the topic itself that changes its verdict; null where there is none.</summary>
    private static Measured? OwnFlip(Ancestry ancestry)
    {
        if (ancestry is not { IsGraded: true, IsSettled: true, Own: { } own })
            return null;
        long left = ancestry.Limits.ExplanationEffort;
        return Flip.Of(ancestry, own, ref left);
    }

    /// <summary>Explains the answers to a question that count, the strongest first.</summary>
    /// <param name="question">Index of its node.</param>
    /// <param name="effort">What it may take; null for what the limits allow.</param>
    /// <exception cref="EffortSpentException">Explaining takes more work than it may.</exception>
    public static QuestionExplanation ExplainQuestion(
        MapScores scores, int question, MapLimits? limits = null, Effort? effort = null, bool measures = false)
    {
        ArgumentNullException.ThrowIfNull(scores);
        limits ??= MapLimits.Default;
        effort ??= new Effort(limits.Effort);
        var ranking = scores.Questions.First(row => row.Question == question);
        return new QuestionExplanation(
            scores,
            ranking,
            scores.Graph.IsExclusive(question),
            [.. ranking.Answers.Select(answer => Explain(scores, answer.Node, limits, effort, measures))]);
    }

    /// <summary>Finds the node whose removal would change a topic's strength most in one direction; -1 where none would.</summary>
    /// <param name="raises">Whether to look for a node that raises the strength rather than lowers it.</param>
    internal static (int Node, double Change) Greatest(MapScores scores, int topic, bool raises, MapLimits limits, Effort effort)
    {
        var ancestry = Ancestry.Of(scores, topic, limits, effort);
        var (node, greatest) = (-1, 0.0);
        foreach (var lever in ancestry.Nodes)
        {
            if (!scores.Nodes[lever.Index].Counts)
                continue;
            if (Removal.Of(ancestry, lever) is not { } change)
                continue;
            if ((raises ? change : -change) > greatest)
                (node, greatest) = (lever.Index, Math.Abs(change));
        }

        return (node, raises ? greatest : -greatest);
    }

    /// <summary>Computes only the sentence of an explanation; null where that would exceed the effort allowed.</summary>
    /// <param name="topic">Index of a node that is not a question.</param>
    /// <param name="most">The number of nodes and edges that may be visited.</param>
    /// <param name="left">The number of nodes and edges that may be visited for this and later sentences; reduced by those visited.</param>
    internal static string? TrySentence(MapScores scores, int topic, MapLimits limits, long most, ref long left, Effort effort)
    {
        if (!scores.Nodes[topic].Counts)
            return Sentence.ForAbsent(scores, topic);
        most = Math.Min(most, left);
        if (scores.Model is OddsScoringModel odds)
        {
            var part = effort.Part(most);
            try
            {
                var within = limits with { ExplanationEffort = Math.Min(limits.ExplanationEffort, most / 2) };
                return Sentence.For(scores, topic, odds.Explain(scores, topic, within, part, onlySentence: true));
            }
            catch (EffortSpentException) when (!effort.IsSpent)
            {
                return null;
            }
            finally
            {
                left -= most - part.Left;
            }
        }

        var ancestry = Ancestry.Of(scores, topic, limits with { ExplanationEffort = Math.Min(limits.ExplanationEffort, most) }, effort);
        var visits = ancestry.Nodes.Sum(lever => lever.Cost);
        var work = visits * (limits.Samples + limits.FlipPoints);
        var isTooMuch = ancestry.Unmeasured > 0 || work > most;
        left -= isTooMuch ? visits : work;
        if (isTooMuch)
            return null;
        var nodes = Contributions(ancestry, ancestry.Nodes, node => scores.Nodes[node].Counts);
        return Sentence.For(scores, topic, nodes, SourceShares.Of(scores, nodes), unmeasured: 0, OwnFlip(ancestry), ancestry.IsSettled);
    }

    /// <param name="counts">Whether a lever is reported: a retracted source takes part in what is tried, but has no score.</param>
    private static ImmutableArray<Contribution> Contributions(Ancestry ancestry, IReadOnlyList<Lever> levers, Predicate<int> counts)
    {
        var measures = Attribution.All.Select(measure => measure.Measure(ancestry, levers)).ToArray();
        return
        [
            .. Enumerable.Range(0, levers.Count).Where(i => counts(levers[i].Index))
                .Select(i => new Contribution(levers[i].Index, [.. measures.Select(values => values[i])]))
                // Shares that differ only by rounding keep the order of the map.
                .OrderByDescending(contribution => Math.Round(Math.Abs(contribution.Share), 9)).ThenBy(contribution => contribution.Index),
        ];
    }
}
