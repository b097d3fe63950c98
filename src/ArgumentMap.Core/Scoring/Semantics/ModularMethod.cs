namespace ArgumentMap.Scoring.Semantics;

/// <summary>
/// A modular semantics: an aggregation of what bears on a node, and an influence that moves the node's base score by the aggregate.
/// </summary>
/// <remarks>
/// Potyka, <i>Modular semantics and characteristics for bipolar weighted argumentation graphs</i>, arXiv 1809.07133.
/// </remarks>
internal abstract class ModularMethod<TAggregation, TInfluence> : WeightedMethod
    where TAggregation : struct, IAggregation
    where TInfluence : struct, IInfluence
{
    public override bool IsGraded => true;

    internal override ScoringModel Of(WeightedGraph graph) => new ModularModel<TAggregation, TInfluence>(graph);
}
