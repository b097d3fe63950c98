using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Scoring.Odds;

/// <summary>How likely each item is, given what the author and the sources say, with the unknown left open.</summary>
/// <remarks>
/// The certainty-factor model in its probabilistic interpretation (Heckerman 1985, <i>Probabilistic interpretations for MYCIN's certainty
/// factors</i>): a force is a likelihood ratio, independent reasons add up in log odds, chained reasons multiply.
/// </remarks>
internal sealed class OddsMethod : ScoringMethod
{
    public override string Name => "odds";

    public override string Description =>
        "Likelihoods, each with a range: every reason shifts the odds of an item by how much it bears on it, to the extent that the "
        + "reason itself is believed beyond even odds; linked premises multiply. A source holds or fails everywhere at once. What nobody "
        + "rated affects only the range.";

    public override bool IsGraded => true;

    internal override ScoringModel Read(MapReading reading) =>
        OddsScoringModel.Of(OddsModelReader.Read(reading.Graph, reading.Presences, reading.Day));
}
