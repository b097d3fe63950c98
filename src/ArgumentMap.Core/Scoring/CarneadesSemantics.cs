using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring;

/// <summary>Each statement is in or out by its proof standard over the weights of the applicable arguments; undecided in cycles.</summary>
/// <remarks>
/// Gordon and Walton, <i>Proof burdens and standards</i> (2009). An argument weighs its credence, a plain premise or objection its
/// relevance, a cited source its reliability. A statement that no premise or argument speaks for and that is not thought unlikely is
/// assumed as long as nothing applicable speaks against it: an objection that is itself refuted does not cost it its standing.
/// </remarks>
internal sealed class CarneadesSemantics(string name) : Semantics(name)
{
    public override bool IsGraded => false;

    public override Solution Solve(WeightedGraph graph, Components components, ScoringLimits limits)
    {
        var strengths = new double[graph.Count];
        new CarneadesLabelling(graph, null, strengths).Run(components, limits.CycleEffort);
        return new Solution(strengths, []);
    }

    public override void Update(
        WeightedGraph graph, Components components, ReadOnlySpan<int> affected, bool[] off, double[] strengths, ScoringLimits limits) =>
        new CarneadesLabelling(graph, off, strengths).Run(components, affected, limits.CycleEffort);
}
