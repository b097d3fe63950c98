using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>
/// The least labelling forced by the attacks and supports: what is certainly in, what is certainly out, and the rest undecided.
/// </summary>
/// <remarks>
/// An inference needs all its premises but no supporter. With attacks alone, this is the grounded labelling of Dung, <i>On the
/// acceptability of arguments</i> (1995).
/// </remarks>
internal sealed class Grounded : WeightedMethod
{
    public override string Name => "grounded";

    public override string Description =>
        "No numbers at all: an item is in when all its attackers are out and, if it has supporters, at least one of them is in; it is out "
        + "when an attacker is in or all supporters are out; otherwise it is undecided. Ratings do not matter.";

    public override bool IsGraded => false;

    internal override ScoringModel Of(WeightedGraph graph) => new Model(graph);

    private sealed class Model(WeightedGraph graph) : ScoringModel(graph)
    {
        public override bool UpdatesAll => true;

        public override Solution Solve(MapLimits limits, Effort effort) => 
            new(Label(null, effort), []) { Independent = Graph.Vouching.Independent };

        public override void Update(ReadOnlySpan<int> affected, bool[] off, Trial trial, MapLimits limits, Effort effort) =>
            Label(off, effort).CopyTo(trial.Strengths, 0);

        public override ScoringModel Part(WeightedGraph part, IReadOnlyList<int> nodes) => new Model(part);

        private double[] Label(bool[]? off, Effort effort)
        {
            effort.Spend(Graph.Size);
            return new GroundedLabelling(Graph, off, effort).Run(Components);
        }
    }
}
