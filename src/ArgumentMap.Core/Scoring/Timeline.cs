using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring;

/// <summary>A day on which something in a map changed, with the resulting scores.</summary>
/// <param name="Came">Indices of the nodes that began to count.</param>
/// <param name="Went">Indices of the nodes that ceased to count.</param>
/// <param name="Scores">The scores of the timeline's topics, in their order.</param>
public sealed record TimelineDay(CalendarDay Day, ImmutableArray<int> Came, ImmutableArray<int> Went, ImmutableArray<NodeScore> Scores);

/// <summary>How strengths and verdicts changed from day to day.</summary>
/// <param name="Topics">Indices of the nodes that are followed.</param>
/// <param name="Days">In chronological order.</param>
/// <param name="Omitted">The number of later days left out because of the limit.</param>
/// <param name="OmittedTopics">The number of topics left out because of the limit.</param>
public sealed record Timeline(
    ArgumentGraph Graph,
    string Semantics,
    VerdictBounds Bounds,
    ImmutableArray<int> Topics,
    ImmutableArray<TimelineDay> Days,
    int Omitted,
    int OmittedTopics)
{
    /// <summary>Scores a map as of each day on which something began to count, expired or was retracted.</summary>
    /// <param name="topics">Indices of nodes; empty for all claims.</param>
    /// <exception cref="EffortSpentException">Scoring all the days exceeds the effort allowed.</exception>
    public static Timeline Of(ArgumentGraph graph, ImmutableArray<int> topics, ScoreOptions? options = null, Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= ScoreOptions.Default;
        if (topics.IsDefaultOrEmpty)
            topics = [.. Enumerable.Range(0, graph.Nodes.Length).Where(node => graph.Nodes[node].Kind == NodeKind.Claim)];
        var scorer = new Scorer(graph, options, effort);
        var omitted = Math.Max(0, topics.Length - scorer.Limits.TimelineItems);
        topics = topics[..(topics.Length - omitted)];
        var all = Changes(graph, options.AsOf);
        var count = Math.Min(all.Count, scorer.Limits.Days);
        var advice = string.Create(CultureInfo.InvariantCulture, $"follow fewer days with an earlier 'as-of' (now {count:N0})");
        using var task = scorer.Effort.Begin(() => new Reduction(advice, default));
        var days = ImmutableArray.CreateBuilder<TimelineDay>();
        var bounds = VerdictBounds.Default;
        var semantics = "";
        var before = new Presence[graph.Nodes.Length];
        Array.Fill(before, Presence.NotYetKnown);
        foreach (var day in all.Take(scorer.Limits.Days))
        {
            var scores = scorer.Score(day);
            (bounds, semantics) = (scores.Bounds, scores.Semantics);
            var (came, went) = (ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<int>());
            for (var node = 0; node < before.Length; node++)
            {
                var (was, counts) = (before[node] == Presence.Counts, scores.Nodes[node].Counts);
                // Nodes without a date were there before the first day.
                if (counts && !was && (days.Count > 0 || IsDated(graph.Nodes[node])))
                    came.Add(node);
                else if (was && !counts)
                    went.Add(node);
                before[node] = scores.Nodes[node].Presence;
            }

            days.Add(new TimelineDay(day, came.ToImmutable(), went.ToImmutable(), [.. topics.Select(topic => scores.Nodes[topic])]));
        }

        return new Timeline(graph, semantics, bounds, topics, days.ToImmutable(), Math.Max(0, all.Count - scorer.Limits.Days), omitted);
    }

    /// <summary>The days on which something may change, ascending.</summary>
    internal static SortedSet<CalendarDay> Changes(ArgumentGraph graph, CalendarDay? last)
    {
        var days = new SortedSet<CalendarDay>();
        foreach (var node in graph.Nodes)
        {
            foreach (var property in node.Properties)
            {
                var isDated = property.Name is PropertyName.Date or PropertyName.Until or PropertyName.Retracted;
                if (!isDated || AsOfCut.DayOf(property) is not { } day)
                    continue;
                // What expires still counts on its last day.
                var change = property.Name != PropertyName.Until ? day : day.Next();
                if (change is { } at && (last is null || at <= last))
                    days.Add(at);
            }
        }

        return days;
    }

    private static bool IsDated(Node node) => node.Get(PropertyName.Date) is not null;
}
