using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>The least labelling that the attacks and supports force: what is in for sure, out for sure, and undecided.</summary>
/// <remarks>
/// An inference needs all its premises and no supporter. With attacks alone this is the grounded labelling of Dung, <i>On the acceptability
/// of arguments</i> (1995).
/// </remarks>
internal sealed class Grounded : WeightedMethod
{
    public override string Name => "grounded";

    public override string Description =>
        "No numbers at all: an item is in when all that attacks it is out and, where something supports it, at least one supporter is in; "
            + "out when an "
        + "attacker is in or all supporters are out; else undecided. Ratings do not matter.";

    public override bool IsGraded => false;

    internal override ScoringModel Of(WeightedGraph graph) => new Model(graph);

    private sealed class Model(WeightedGraph graph) : ScoringModel(graph)
    {
        public override bool UpdatesAll => true;

        public override Solution Solve(MapLimits limits, Effort effort) => new(Label(null, effort), []);

        public override void Update(ReadOnlySpan<int> affected, bool[] off, double[] strengths, MapLimits limits, Effort effort) =>
            Label(off, effort).CopyTo(strengths, 0);

        public override ScoringModel Part(WeightedGraph part, IReadOnlyList<int> nodes) => new Model(part);

        private double[] Label(bool[]? off, Effort effort)
        {
            effort.Spend(Graph.Size);
            return new GroundedLabelling(Graph, off).Run();
        }
    }
}
