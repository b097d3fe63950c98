using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Core.Tests.Invariants;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring;

public sealed class AsOfTests
{
    [Theory]
    [InlineData("date: 2025-02-10", "2025-02-09", Presence.NotYetKnown)]
    [InlineData("date: 2025-02-10", "2025-02-10", Presence.Counts)]
    [InlineData("date: 2025-02", "2025-02-27", Presence.NotYetKnown)]
    [InlineData("date: 2025-02", "2025-02-28", Presence.Counts)]
    [InlineData("date: 2024", "2024-12-30", Presence.NotYetKnown)]
    [InlineData("date: 185X", "1859-12-30", Presence.NotYetKnown)]
    [InlineData("date: 185X", "1859-12-31", Presence.Counts)]
    [InlineData("date: 1850~/1914", "1914-12-30", Presence.NotYetKnown)]
    [InlineData("date: ../1918", "1918-12-31", Presence.Counts)]
    [InlineData("date: -0043-03-15", "-0043-03-14", Presence.NotYetKnown)]
    [InlineData("date: -0043", "-0043", Presence.Counts)]
    [InlineData("date: -0043", "-0044", Presence.NotYetKnown)]
    [InlineData("date: -0043", "2025", Presence.Counts)]
    [InlineData("date: 0014", "-0043", Presence.NotYetKnown)]
    [InlineData("until: 18XX", "1899-12-31", Presence.Counts)]
    [InlineData("until: 18XX", "1900", Presence.RanOut)]
    [InlineData("until: 9999", "9999", Presence.Counts)]
    [InlineData("until: 2025-02-10", "2025-02-10", Presence.Counts)]
    [InlineData("until: 2025-02-10", "2025-02-11", Presence.RanOut)]
    [InlineData("until: 2025-02-10", null, Presence.Counts)]
    [InlineData("date: 2025-02-10", null, Presence.Counts)]
    [InlineData("retracted: 2025-02-10", "2025-02-09", Presence.Counts)]
    [InlineData("retracted: 2025-02-10", "2025-02-10", Presence.Retracted)]
    [InlineData("retracted: 2025-02-10", null, Presence.Retracted)]
    public void An_item_counts_from_its_date_until_it_expires_or_is_retracted(string property, string? day, Presence presence) =>
        Assert.Equal(presence, Scored.Node($"source s [B]: S\n  {property}", "s", day).Presence);

    [Theory]
    [InlineData("date: 2025-02-10", "retracted: 2025-01-01", "2025-01-31", Presence.NotYetKnown)]
    [InlineData("until: 2025-01-01", "retracted: 2025-01-10", "2025-01-31", Presence.Retracted)]
    public void The_order_of_dates_changes_nothing(string one, string other, string day, Presence presence)
    {
        Assert.Equal(presence, Scored.Node($"source s [B]: S\n  {one}\n  {other}", "s", day).Presence);
        Assert.Equal(presence, Scored.Node($"source s [B]: S\n  {other}\n  {one}", "s", day).Presence);
    }

    [Fact]
    public void A_linked_inference_that_lost_a_premise_is_left_out()
    {
        const string Map = "claim c: C\n  argument a:\n    premise p [0.9]: P\n      date: 2025-02\n    premise q [0.9]: Q";
        Assert.Equal(Presence.LostPremise, Scored.Node(Map, "a", "2025-01-01").Presence);
        Assert.Equal(0.5, Scored.Strength(Map, "c", "2025-01-01"));
        Assert.True(Scored.Strength(Map, "c", "2025-03-01") > 0.5);
    }

    [Fact]
    public void The_maps_own_day_applies_if_none_is_asked_for()
    {
        const string Map = "map: M\n  as-of: 2025-01\nclaim c: C\n  premise p [0.9]: P\n    date: 2025-02";
        Assert.Equal(0.5, Scored.Strength(Map, "c"));
        Assert.True(Scored.Strength(Map, "c", "2025-02-28") > 0.5);
    }

    [Fact]
    public void What_counts_only_grows_as_long_as_nothing_expires() => Dated(dateOnly: true).Sample(
        graph =>
        {
            var before = new HashSet<string>();
            for (var day = new DateOnly(2025, 1, 1); day < new DateOnly(2025, 1, 12); day = day.AddDays(1))
            {
                var now = Scored.All(graph, day).Keys.ToHashSet();
                if (!now.IsSupersetOf(before))
                    return false;
                before = now;
            }

            return true;
        },
        iter: 100);

    [Theory]
    [InlineData("quadratic-energy")]
    [InlineData("df-quad")]
    [InlineData("euler-based")]
    [InlineData("grounded")]
    [InlineData("carneades")]
    public void A_score_as_of_a_day_is_that_of_the_map_without_what_does_not_count(string semantics) =>
        Gen.Select(Dated(dateOnly: false), Gen.Int[0, 12]).Sample(
        (graph, days) =>
        {
            var day = new DateOnly(2025, 1, 1).AddDays(days);
            var asOf = Scored.All(graph, day, semantics);
            var byHand = Scored.All(Without(graph, day), null, semantics);
            return asOf.All(pair => byHand.TryGetValue(pair.Key, out var strength) && Math.Abs(strength - pair.Value) < 1e-9);
        },
        iter: 200);

    /// <summary>Random maps whose items have days in the first half of January 2025.</summary>
    private static Gen<ArgumentGraph> Dated(bool dateOnly) => Gen.Select(RandomGraph.Graphs, Gen.Int).Select((graph, seed) =>
    {
        var random = new Random(seed);
        return With(
            graph, [.. graph.Nodes.Select(node => node with { Properties = [.. node.Properties, .. Days(node, random, dateOnly)] })],
            graph.Relations);
    });

    private static IEnumerable<Property> Days(Node node, Random random, bool dateOnly)
    {
        if (node.Kind.IsInference() || node.Kind.IsStep() || node.Kind == NodeKind.Question)
            yield break;
        if (random.Next(2) == 0)
            yield return Day(PropertyName.Date, "date", random);
        if (!dateOnly && random.Next(5) == 0)
            yield return Day(PropertyName.Until, "until", random);
        if (!dateOnly && node.Kind == NodeKind.Source && random.Next(5) == 0)
            yield return Day(PropertyName.Retracted, "retracted", random);
    }

    private static Property Day(PropertyName name, string key, Random random) =>
        new(name, key, new DateOnly(2025, 1, 1 + random.Next(12)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>
    /// Deletes by hand, from the dates as written, what does not count on a day, and the inferences and citations that thereby lose what
    /// they come from. A source that was retracted or has run out stays, as one that cannot hold.
    /// </summary>
    private static ArgumentGraph Without(ArgumentGraph graph, DateOnly day)
    {
        var today = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var gone = Enumerable.Range(0, graph.Nodes.Length)
            .Where(node => Is(node, PropertyName.Date, 1) || (Is(node, PropertyName.Until, -1) && !IsSource(node)))
            .ToHashSet();
        gone.UnionWith(
            [.. graph.Relations
                .Where(relation => gone.Contains(relation.From)
                    && (relation.Kind == RelationKind.Premise
                        || (relation.Kind == RelationKind.Reliance && graph.Nodes[relation.To].Kind == NodeKind.Citation)))
                .Select(relation => relation.To)]);
        static bool IsUndated(Property property) =>
            property.Name is not (PropertyName.Date or PropertyName.Until or PropertyName.Retracted);
        var kept = Enumerable.Range(0, graph.Nodes.Length).Where(node => !gone.Contains(node)).ToList();
        var nodes = kept.Select(node => graph.Nodes[node] with
        {
            Properties = [.. graph.Nodes[node].Properties.Where(IsUndated)],
            Rating = IsSource(node) && (Is(node, PropertyName.Until, -1) || IsRetracted(node))
                ? new Rating(0, "0")
                : graph.Nodes[node].Rating,
        });
        var relations = graph.Relations
            .Where(relation => !gone.Contains(relation.From) && !gone.Contains(relation.To))
            .Select(relation => relation with { From = kept.IndexOf(relation.From), To = kept.IndexOf(relation.To) });
        return With(graph, [.. nodes], [.. relations]);

        bool Is(int node, PropertyName name, int sign) =>
            graph.Nodes[node].Get(name) is { } value && Math.Sign(string.CompareOrdinal(value, today)) == sign;

        bool IsSource(int node) => graph.Nodes[node].Kind == NodeKind.Source;

        bool IsRetracted(int node) =>
            graph.Nodes[node].Get(PropertyName.Retracted) is { } value && string.CompareOrdinal(value, today) <= 0;
    }

    private static ArgumentGraph With(ArgumentGraph graph, ImmutableArray<Node> nodes, ImmutableArray<Relation> relations) =>
        new(nodes.Select((node, index) => (node.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index))
        {
            Title = graph.Title,
            Nodes = nodes,
            Relations = relations,
        };
}
