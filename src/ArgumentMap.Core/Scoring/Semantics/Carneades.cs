namespace ArgumentMap.Scoring.Semantics;

/// <summary>Each statement is in or out by its proof standard over the weights of the applicable arguments; undecided in cycles.</summary>
/// <remarks>
/// Gordon and Walton, <i>Proof burdens and standards</i> (2009). A statement that no premise or argument speaks for and that is not thought
/// unlikely is assumed as long as nothing applicable speaks against it: an objection that is itself refuted does not cost it its standing.
/// </remarks>
internal sealed class Carneades : ScoringMethod
{
    public override string Name => "carneades";

    public override string Description =>
        "Proof standards, as in law: each statement is in or out by its `standard` over the weights of the applicable arguments for and "
            + "against it. An "
        + "argument weighs its credence, a plain premise or objection its relevance, a cited source its reliability. Undecided in cycles.";

    public override bool IsGraded => false;

    internal override ScoringModel Read(MapReading reading) => CarneadesModel.Of(reading);
}
