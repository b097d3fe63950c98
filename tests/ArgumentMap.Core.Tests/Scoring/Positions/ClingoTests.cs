using ArgumentMap.Limits;
using ArgumentMap.Scoring.Positions;

namespace ArgumentMap.Core.Tests.Scoring.Positions;

/// <summary>Positions on maps that are too large for enumeration, against those that clingo finds from the same definition.</summary>
public sealed class ClingoTests
{
    private static readonly MapLimits Limits = MapLimits.Default with { Positions = 100_000 };

    [ClingoFact]
    public void It_finds_the_same()
    {
        var several = 0;
        for (var seed = 0; seed < 25; seed++)
        {
            var map = Maps.Valid(RandomPositions.Large(seed));
            var definition = new ByDefinition(map.Graph);
            var complete = Clingo.CompleteLabellings(map.Graph, definition.Items);
            Same(complete, PositionSemantics.Complete);
            Same([.. complete.Where(labels => !complete.Any(other => Labels.IsLess(labels, other)))], PositionSemantics.Preferred);
            Same([.. complete.Where(labels => !labels.Contains('u', StringComparison.Ordinal))], PositionSemantics.Stable);
            several += complete.Count > 3 ? 1 : 0;

            void Same(IReadOnlyList<string> expected, PositionSemantics semantics)
            {
                var found = map.Positions(new PositionOptions { Semantics = semantics, Most = Limits.Positions, Limits = Limits });
                Assert.Equal(
                    expected.Order(StringComparer.Ordinal),
                    found.Listed.Select(position => definition.Letters(node => position[node])).Order(StringComparer.Ordinal));
            }
        }

        // Else this would show little.
        Assert.InRange(several, 10, 25);
    }
}
