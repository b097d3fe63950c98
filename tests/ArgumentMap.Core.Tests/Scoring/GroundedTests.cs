using System.Numerics;
using ArgumentMap.Graph.Structure;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring;

public sealed class GroundedTests
{
    [Fact]
    public void On_all_attack_graphs_of_up_to_4_nodes_it_is_Dungs_grounded_extension()
    {
        for (var count = 1; count <= 4; count++)
        {
            for (var bits = 0L; bits < 1L << (count * count); bits++)
            {
                var attackers = Enumerable.Range(0, count).Select(node => (uint)(bits >> (node * count)) & ((1u << count) - 1)).ToArray();
                Assert.Equal(Dung(attackers), Labels(attackers));
            }
        }
    }

    [Fact]
    public void On_random_attack_graphs_it_is_Dungs_grounded_extension() =>
        Gen.Int[1, 10].SelectMany(count => Gen.UInt[0, (1u << count) - 1].Array[count]).Sample(
        attackers => Dung(attackers).SequenceEqual(Labels(attackers)), iter: 2_000);

    [Theory]
    [InlineData("premise p: P", "accepted")]
    [InlineData("premise p: P\n    objection o: O", "rejected")]
    [InlineData("premise p: P\n    objection o: O\n      objection o2: O2", "accepted")]
    [InlineData("premise p: P\n    objection o: O\n  premise q: Q", "accepted")]
    [InlineData("premise p: P\n  objection o: O", "rejected")]
    [InlineData("premise p: P\n    undercut u: U", "rejected")]
    [InlineData("argument a:\n    premise p: P\n    premise q: Q", "accepted")]
    [InlineData("argument a:\n    premise p: P\n    premise q: Q\n      objection o: O", "rejected")]
    [InlineData("argument a:\n    premise p: P\n    objection o: O", "rejected")]
    [InlineData("objection o: O\n    premise c", "undecided")]
    [InlineData("source s [B]: S\n    objection o: O", "rejected")]
    [InlineData("source s [B]: S\n    source t: T", "accepted")]
    [InlineData("source s [B]: S\n    source t: T\n      objection o: O", "rejected")]
    [InlineData("source s [C]: S", "undecided")]
    [InlineData("source s [E]: S", "rejected")]
    // What nobody graded is left out.
    [InlineData("source s: S\n    objection o: O", "accepted")]
    [InlineData("source s [B]: S\n    objection c", "undecided")]
    [InlineData("premise p: P\n    premise c", "undecided")]
    [InlineData("premise p: P\n    relevance: 0\n    objection o: O", "accepted")]
    public void A_claim_is_in_out_or_undecided(string below, string verdict) =>
        Assert.Equal(verdict, Scored.Verdict($"map: M\n  scoring: grounded\nclaim c: C\n  {below}", "c"));

    private static double[] Labels(uint[] attackers)
    {
        var edges = new List<WeightedEdge>();
        for (var node = 0; node < attackers.Length; node++)
        {
            for (var attacker = 0; attacker < attackers.Length; attacker++)
            {
                if ((attackers[node] & (1u << attacker)) != 0)
                    edges.Add(new WeightedEdge(attacker, node, -1));
            }
        }

        return new RandomWeighted(new double[attackers.Length], [.. edges]).Solve("grounded").Strengths;
    }

    /// <summary>The least fixed point by definition: what is defended by what is in is in, until nothing is added.</summary>
    private static double[] Dung(uint[] attackers)
    {
        var isIn = 0u;
        for (var before = ~0u; before != isIn;)
        {
            before = isIn;
            isIn = Defended(attackers, isIn);
        }

        var isOut = Attacked(attackers, isIn);
        return [.. Enumerable.Range(0, attackers.Length).Select(node => (isIn >> node & 1) != 0 ? 1 : (isOut >> node & 1) != 0 ? 0 : 0.5)];
    }

    private static uint Defended(uint[] attackers, uint set)
    {
        var attacked = Attacked(attackers, set);
        return Mask(attackers, node => BitOperations.PopCount(attackers[node] & ~attacked) == 0);
    }

    private static uint Attacked(uint[] attackers, uint set) => Mask(attackers, node => (attackers[node] & set) != 0);

    private static uint Mask(uint[] attackers, Predicate<int> holds) =>
        Enumerable.Range(0, attackers.Length).Where(node => holds(node)).Aggregate(0u, (mask, node) => mask | (1u << node));
}
