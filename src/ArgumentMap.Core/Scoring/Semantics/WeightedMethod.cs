namespace ArgumentMap.Scoring.Semantics;

/// <summary>A semantics that uses nothing of a map but its weighted graph.</summary>
internal abstract class WeightedMethod : ScoringMethod
{
    private protected WeightedMethod()
    {
    }

    internal sealed override ScoringModel Read(MapReading reading) => Of(reading.Weighted);

    internal abstract ScoringModel Of(WeightedGraph graph);
}
