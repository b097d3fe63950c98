using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Scoring.Odds;

/// <summary>How likely, on what the author and the sources say, with what nobody knows left open.</summary>
/// <remarks>
/// The certainty-factor model in its probabilistic reading (Heckerman 1985, <i>Probabilistic interpretations for MYCIN's certainty
/// factors</i>): a force is a likelihood ratio, reasons side by side add in log odds, reasons in line multiply.
/// </remarks>
internal sealed class OddsMethod : ScoringMethod
{
    public override string Name => "odds";

    public override string Description =>
        "Likelihoods, each with a range: every reason shifts the odds of an item by how much it bears on it, as far as the reason is "
            + "itself believed "
        + "beyond even odds; linked premises multiply. A source holds or fails, everywhere at once. What nobody rated moves nothing but "
            + "the range.";

    public override bool IsGraded => true;

    internal override ScoringModel Read(MapReading reading) =>
        OddsScoringModel.Of(OddsModelReader.Read(reading.Graph, reading.Presences, reading.Day));
}
