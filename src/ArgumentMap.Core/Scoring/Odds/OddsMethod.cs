using System.Numerics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
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

    /// <summary>Units for an exclusive answer and one of the sums of its rivals: the memory for it is what counts.</summary>
    private const long WorkOfRivals = 20;

    /// <remarks>The rivals of an exclusive answer are as many sums as their number has binary digits.</remarks>
    internal override void SpendOnReading(MapReading reading, Effort effort)
    {
        var graph = reading.Graph;
        foreach (var question in graph.NodesOf(NodeKind.Question))
        {
            if (!graph.IsExclusive(question))
                continue;
            var (node, answers) = (graph.Nodes[question], Answers.Of(graph, question).Count());
            using var task = effort.Begin(() => new Reduction($"give '{node.Id}' fewer exclusive answers", node.Location));
            effort.Spend(WorkOfRivals * answers * (1 + BitOperations.Log2((uint)answers + 1)));
        }
    }

    internal override ScoringModel Read(MapReading reading) => OddsScoringModel.Of(OddsModelReader.Read(reading));
}
