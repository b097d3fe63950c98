using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Positions;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring.Positions;

/// <summary>On random maps, every position and every acceptance against all labellings there are.</summary>
public sealed class PositionInvariantTests
{
    private static readonly MapLimits Limits = MapLimits.Default with { Positions = 10_000 };

    [Fact]
    public void They_are_what_enumeration_finds() => RandomPositions.Small.Sample(
        text =>
        {
            var map = Maps.Valid(text);
            var definition = new ByDefinition(map.Graph);
            var complete = definition.Complete();
            var preferred = complete.Where(labels => !complete.Any(other => Labels.IsLess(labels, other))).ToList();
            Same(complete, map, definition, PositionSemantics.Complete);
            Same(preferred, map, definition, PositionSemantics.Preferred);
            Same([.. complete.Where(labels => !labels.Contains('u', StringComparison.Ordinal))], map, definition, PositionSemantics.Stable);
            var grounded = Assert.Single(Found(map, definition, PositionSemantics.Grounded));
            Assert.Contains(grounded, complete);
            Assert.All(complete, labels => Assert.True(Labels.IsWithin(grounded, labels, 'i') && Labels.IsWithin(grounded, labels, 'o')));
            var ideal = Assert.Single(Found(map, definition, PositionSemantics.Ideal));
            Assert.All(preferred, labels => Assert.True(Labels.IsWithin(ideal, labels, 'i')));
            var candidates = complete.Where(labels => preferred.All(other => Labels.IsWithin(labels, other, 'i'))).ToList();
            Assert.Contains(ideal, candidates);
            Assert.DoesNotContain(candidates, labels => Labels.IsLess(ideal, labels));
        },
        iter: 400);

    [Fact]
    public void Without_exclusive_questions_what_is_grounded_is_what_grounded_accepts() => RandomPositions.Small.Sample(
        text =>
        {
            var map = Maps.Valid(text.Replace("  answers: exclusive\n", "", StringComparison.Ordinal)
                .Replace("relevance: 0.8", "relevance: 1", StringComparison.Ordinal)
                .Replace("relevance: 0.4", "relevance: 1", StringComparison.Ordinal));
            var position = Assert.Single(map.Positions(new PositionOptions { Semantics = PositionSemantics.Grounded }).Listed);
            var scores = map.Score(new ScoreOptions { Semantics = Scored.Method("grounded") });
            // Scores count an undecided objection to a source by half. In positions it may turn out either way, so less is decided.
            var isDoubted = map.Graph.Relations.Any(relation =>
                relation.Kind.IsAttack() && map.Graph.Nodes[relation.To].Kind.IsOfSource());
            Assert.All(Enumerable.Range(0, map.Graph.Nodes.Length), node => Assert.True(
                position[node] is null || position[node] == scores.Nodes[node].Verdict
                    || (isDoubted && position[node] == Verdict.Undecided)));
        },
        iter: 200);

    private static void Same(IReadOnlyList<string> expected, ArgumentDocument map, ByDefinition definition, PositionSemantics semantics)
    {
        Assert.Equal(expected.Order(StringComparer.Ordinal), Found(map, definition, semantics).Order(StringComparer.Ordinal));
        var positions = map.Positions(new PositionOptions { Semantics = semantics, Most = 1, Limits = Limits });
        Assert.Equal(expected.Count > 1, positions.HasMore);
        for (var item = 0; item < definition.Items.Length; item++)
        {
            Assert.Equal(expected.Any(labels => labels[item] == 'i'), positions.SomeAccept(definition.Items[item]));
            Assert.Equal(expected.Count > 0 && expected.All(labels => labels[item] == 'i'), positions.AllAccept(definition.Items[item]));
        }
    }

    private static List<string> Found(ArgumentDocument map, ByDefinition definition, PositionSemantics semantics) =>
        [.. map.Positions(new PositionOptions { Semantics = semantics, Most = Limits.Positions, Limits = Limits }).Listed
            .Select(position => definition.Letters(node => position[node]))];
}
