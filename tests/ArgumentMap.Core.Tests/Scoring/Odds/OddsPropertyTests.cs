using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring.Odds;

/// <summary>The properties that <c>odds</c> guarantees for every map.</summary>
public sealed class OddsPropertyTests
{
    private const double Rounding = 1e-9;

    private const int Runs = 100;

    private static readonly string[] Grades = ["A", "C", "E", "F", "0.1"];

    private static readonly Gen<(RandomOdds Map, int Pick)> MapAndPick = Gen.Select(RandomOdds.Maps, Gen.Int[0, 1000]);

    [Theory]
    [InlineData("premise")]
    [InlineData("objection")]
    public void An_unrated_leaf_never_moves_a_middle(string keyword) => MapAndPick.Sample(
        (map, pick) =>
        {
            var before = OddsRun.Of(map.Text);
            var target = Statement(before, pick);
            var after = OddsRun.Of(map.WithUnder(target, $"  {keyword} leaf: Leaf\n").Text);
            return Same(before.Middles(), after.Middles());
        },
        iter: Runs);

    [Fact]
    public void An_ungraded_source_changes_nothing_next_to_a_graded_one() => MapAndPick.Sample(
        (map, pick) =>
        {
            var before = OddsRun.Of(map.Text);
            if (CitesGraded(before, pick) is not { } target)
                return true;
            return Same(before.Middles(), OddsRun.Of(map.WithUnder(target, "  source more: More\n").Text).Middles());
        },
        iter: Runs);

    [Fact]
    public void A_source_next_to_a_graded_one_never_lowers_what_it_supports() =>
        Gen.Select(MapAndPick, Gen.Int[0, 4].Select(grade => Grades[grade])).Sample(
        (pair, grade) =>
        {
            var before = OddsRun.Of(pair.Map.Text);
            if (CitesGraded(before, pair.Pick) is not { } target)
                return true;
            var after = OddsRun.Of(pair.Map.WithUnder(target, $"  source more [{grade}]: More\n").Text);
            return after[target].Middle >= before[target].Middle - Rounding;
        },
        iter: Runs);

    [Fact]
    public void Retracting_a_source_never_raises_what_it_supports_unless_it_feeds_an_objection() => MapAndPick.Sample(
        (map, pick) =>
        {
            var before = OddsRun.Of(map.Text);
            var sources = Indices(before.Graph, node => node.Kind == NodeKind.Source && node.Get(PropertyName.Retracted) is null);
            if (sources.Count == 0)
                return true;
            var source = sources[pick % sources.Count];
            var after = OddsRun.Of(map.WithUnder(before.Graph.Nodes[source].Id, "  retracted: 2000\n").Text);
            return Indices(before.Graph, node => node.Kind.IsStatement()).TrueForAll(node =>
                FeedsAnAttack(before, source, node) || after.At(node).Middle <= before.At(node).Middle + Rounding);
        },
        iter: Runs);

    [Fact]
    public void If_every_source_is_graded_0_what_is_believed_on_sources_is_unknown() => RandomOdds.Maps.Sample(
        map =>
        {
            var text = string.Join('\n', map.Text.Split('\n').Select(line => line.StartsWith("source ", StringComparison.Ordinal)
                ? line.Split(' ')[0] + " " + line.Split(' ', ':')[1] + " [0]: S" : line));
            var run = OddsRun.Of(text);
            return Indices(run.Graph, node => node.Kind.IsStatement()).TrueForAll(node =>
                !run.Counts(node)
                    || run.Graph.Nodes[node].Rating is { Value: null or <= 0.5 } or { Standing: Standing.Given }
                    || !Cites(run.Graph, node)
                    || Math.Abs(run.Base(node) - 0.5) < Rounding);
        },
        iter: Runs);

    [Fact]
    public void The_order_of_a_map_and_unconnected_parts_change_nothing() => Gen.Select(RandomOdds.Maps, Gen.Int).Sample(
        (map, seed) =>
        {
            var apart = "claim apart [0.9]: Apart\n  objection [0.4]: Not\n  source [C]: Elsewhere\n";
            return SameEnds(OddsRun.Of(map.Text), OddsRun.Of(map.Shuffled(seed).With(apart).Text));
        },
        iter: Runs);

    [Fact]
    public void Names_change_nothing() => RandomOdds.Maps.Sample(
        map =>
        {
            var (one, other) = (OddsRun.Of(map.Text), OddsRun.Of(Renamed(map.Text)));
            return Enumerable.Range(0, one.Graph.Nodes.Length).All(node => Near(one.At(node), other.At(node)));
        },
        iter: Runs);

    [Fact]
    public void A_reason_without_relevance_changes_nothing() => MapAndPick.Sample(
        (map, pick) =>
        {
            var before = OddsRun.Of(map.Text);
            return SameEnds(
                before, OddsRun.Of(map.WithUnder(Statement(before, pick), "  objection more [0.9]: More\n    relevance: 0\n").Text));
        },
        iter: Runs);

    [Theory]
    [InlineData("premise", 1)]
    [InlineData("objection", -1)]
    public void Another_reason_moves_an_item_and_the_thesis_above_it_in_its_own_direction(string keyword, int sign) => MapAndPick.Sample(
        (map, pick) =>
        {
            var target = Statement(OddsRun.Of(map.Text), pick);
            var above = map.With($"claim top [0.4]: Top\n  premise {target}\n");
            var (before, after) = (OddsRun.Of(above.Text), OddsRun.Of(above.WithUnder(target, $"  {keyword} more [0.9]: More\n").Text));
            return sign * (after[target].Middle - before[target].Middle) >= -Rounding
                && sign * (after["top"].Middle - before["top"].Middle) >= -Rounding;
        },
        iter: Runs);

    private static string Statement(OddsRun run, int pick)
    {
        var statements = Indices(run.Graph, node => node.Kind.IsStatement());
        return run.Graph.Nodes[statements[pick % statements.Count]].Id;
    }

    private static string? CitesGraded(OddsRun run, int pick)
    {
        var citing = Indices(run.Graph, node => node.Kind.IsStatement()).Where(node => run.Counts(node) && run.Graph.Relations.Any(
            relation =>
                relation.To == node && relation.Kind == RelationKind.Citation && run.Counts(run.Model.Representatives[relation.From])
            && run.Graph.Nodes[relation.From].Rating is not null)).ToList();
        return citing.Count == 0 ? null : run.Graph.Nodes[citing[pick % citing.Count]].Id;
    }

    private static bool Cites(ArgumentGraph graph, int node) =>
        graph.Relations.Any(relation => relation.To == node && relation.Kind == RelationKind.Citation);

    private static List<int> Indices(ArgumentGraph graph, Predicate<Node> fits) =>
        [.. Enumerable.Range(0, graph.Nodes.Length).Where(node => fits(graph.Nodes[node]))];

    /// <summary>Whether something upstream of a node is attacked by what a source is upstream of.</summary>
    private static bool FeedsAnAttack(OddsRun run, int source, int node)
    {
        var upstream = Upstream(run, node);
        return run.Graph.Relations.Any(relation =>
            // What speaks for an exclusive answer speaks against its rivals.
            (relation.Kind == RelationKind.Answer && run.Graph.IsExclusive(relation.To) && upstream.Contains(relation.From))
            || (relation.Kind.IsAttack() && upstream.Contains(run.Model.Representatives[relation.To])
                && Upstream(run, relation.From).Contains(run.Model.Representatives[source])));
    }

    private static HashSet<int> Upstream(OddsRun run, int node)
    {
        var found = new HashSet<int> { run.Model.Representatives[node] };
        for (var before = 0; before != found.Count;)
        {
            before = found.Count;
            foreach (var relation in run.Graph.Relations)
            {
                if (found.Contains(run.Model.Representatives[relation.To]))
                    found.Add(run.Model.Representatives[relation.From]);
            }
        }

        return found;
    }

    /// <summary>Ids in reverse alphabetical order, so that anything that depends on their order changes.</summary>
    private static string Renamed(string text)
    {
        foreach (var letter in "kwos")
        {
            for (var i = 0; i < 10; i++)
                text = text.Replace($" {letter}{i}", $" {(char)('z' - letter + 'a')}{9 - i}-x", StringComparison.Ordinal);
        }

        return text;
    }

    private static bool Same(Dictionary<string, double> before, Dictionary<string, double> after) =>
        before.All(pair => Math.Abs(pair.Value - after[pair.Key]) < Rounding);

    private static bool SameEnds(OddsRun before, OddsRun after) =>
        Enumerable.Range(0, before.Graph.Nodes.Length)
            .All(node => before.Graph.Nodes[node].Kind.IsInference() || Near(before.At(node), after[before.Graph.Nodes[node].Id]));

    private static bool Near(Expected one, Expected other) =>
        Math.Abs(one.Low - other.Low) < Rounding
            && Math.Abs(one.Middle - other.Middle) < Rounding
            && Math.Abs(one.High - other.High) < Rounding;
}
