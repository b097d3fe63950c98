using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring;

/// <summary>The least labelling that the attacks and supports force: what is in for sure, out for sure, and undecided.</summary>
/// <remarks>
/// A node is in when all that attacks it is out and, where something supports it, at least one supporter is in; out when an attacker is in,
/// or all its supporters are out. An inference needs all its premises and no supporter. With attacks alone this is the grounded labelling
/// of Dung, <i>On the acceptability of arguments</i> (1995). Base scores do not matter.
/// </remarks>
internal sealed class GroundedSemantics(string name) : Semantics(name)
{
    public override bool IsGraded => false;

    public override bool UpdatesAll => true;

    public override Solution Solve(WeightedGraph graph, Components components, ScoringLimits limits) =>
        new(new GroundedLabelling(graph, null).Run(), []);

    public override void Update(
        WeightedGraph graph, Components components, ReadOnlySpan<int> affected, bool[] off, double[] strengths, ScoringLimits limits) =>
        new GroundedLabelling(graph, off).Run().CopyTo(strengths, 0);
}
