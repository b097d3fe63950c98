namespace ArgumentMap.Scoring.Semantics;

/// <summary>
/// Each statement is in or out by its proof standard over the weights of the applicable arguments, or undecided in a cycle.
/// </summary>
/// <remarks>
/// Gordon and Walton, <i>Proof burdens and standards</i> (2009). A statement that no premise or argument speaks for and that is not rated
/// unlikely is assumed as long as nothing applicable speaks against it: an objection that is itself refuted does not affect it.
/// </remarks>
internal sealed class Carneades : ScoringMethod
{
    public override string Name => "carneades";

    public override string Description =>
        "Proof standards, as in law: each statement is in or out by its `standard` over the weights of the applicable arguments for and "
        + "against it; in cycles it may be undecided. The weight of an argument is its credence, that of a plain premise or objection its "
        + "relevance, that of a cited source its reliability.";

    public override bool IsGraded => false;

    internal override ScoringModel Read(MapReading reading) => CarneadesModel.Of(reading);
}
