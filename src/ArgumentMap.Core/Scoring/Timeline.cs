using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring;

/// <summary>A day on which something in a map changed, and what came of it.</summary>
/// <param name="Came">Indices of the nodes that began to count.</param>
/// <param name="Went">Indices of the nodes that ceased to.</param>
/// <param name="Scores">Of the topics of the timeline, in their order.</param>
public sealed record TimelineDay(DateOnly Day, ImmutableArray<int> Came, ImmutableArray<int> Went, ImmutableArray<NodeScore> Scores);

/// <summary>How strengths and verdicts changed from day to day.</summary>
/// <param name="Topics">Indices of the nodes that are followed.</param>
/// <param name="Days">From the first to the last.</param>
/// <param name="Omitted">How many later days there are beyond the limit.</param>
/// <param name="OmittedTopics">How many more nodes there are to follow beyond the limit.</param>
public sealed record Timeline(
    ArgumentGraph Graph, string Semantics, VerdictBounds Bounds, ImmutableArray<int> Topics, ImmutableArray<TimelineDay> Days, int Omitted, int OmittedTopics)
{
    /// <summary>Scores a map as of each day on which something came, ran out or was retracted.</summary>
    /// <param name="topics">Indices of nodes; empty for all claims.</param>
    public static Timeline Of(ArgumentGraph graph, ImmutableArray<int> topics, ScoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= ScoreOptions.Default;
        if (topics.IsDefaultOrEmpty)
            topics = [.. Enumerable.Range(0, graph.Nodes.Length).Where(node => graph.Nodes[node].Kind == NodeKind.Claim)];
        var omitted = Math.Max(0, topics.Length - options.Limits.TimelineNodes);
        topics = topics[..(topics.Length - omitted)];
        var scorer = new Scorer(graph, options);
        var all = Changes(graph, options.AsOf);
        var days = ImmutableArray.CreateBuilder<TimelineDay>();
        var bounds = VerdictBounds.Default;
        var semantics = "";
        var before = new Presence[graph.Nodes.Length];
        Array.Fill(before, Presence.NotYetKnown);
        foreach (var day in all.Take(options.Limits.Days))
        {
            var scores = scorer.Score(day);
            (bounds, semantics) = (scores.Bounds, scores.Semantics);
            var (came, went) = (ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<int>());
            for (var node = 0; node < before.Length; node++)
            {
                var (was, counts) = (before[node] == Presence.Counts, scores.Nodes[node].Counts);
                // What has no date was there before the first day.
                if (counts && !was && (days.Count > 0 || IsDated(graph.Nodes[node])))
                    came.Add(node);
                else if (was && !counts)
                    went.Add(node);
                before[node] = scores.Nodes[node].Presence;
            }

            days.Add(new TimelineDay(day, came.ToImmutable(), went.ToImmutable(), [.. topics.Select(topic => scores.Nodes[topic])]));
        }

        return new Timeline(graph, semantics, bounds, topics, days.ToImmutable(), Math.Max(0, all.Count - options.Limits.Days), omitted);
    }

    /// <summary>The days on which something may change, rising.</summary>
    internal static SortedSet<DateOnly> Changes(ArgumentGraph graph, DateOnly? last)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var node in graph.Nodes)
        {
            foreach (var property in node.Properties)
            {
                if (property.Name is not (PropertyName.Date or PropertyName.Until or PropertyName.Retracted) || AsOfCut.DayOf(property) is not { } day)
                    continue;
                // What runs out counts on its last day still.
                var change = property.Name != PropertyName.Until ? day : day == DateOnly.MaxValue ? (DateOnly?)null : day.AddDays(1);
                if (change is { } at && (last is null || at <= last))
                    days.Add(at);
            }
        }

        return days;
    }

    private static bool IsDated(Node node) => node.Get(PropertyName.Date) is not null;
}
