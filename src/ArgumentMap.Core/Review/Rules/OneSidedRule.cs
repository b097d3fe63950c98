using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>A claim has three or more supports and no attack anywhere below it.</summary>
internal sealed class OneSidedRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG203", "one-sided", Severity.Note)
    {
        FiresWhen = "a claim has three or more supports and no attack anywhere below it",
        Advice = "What nobody has tried to refute has not been tested. Write down what an opponent would say.",
        Bad = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high
              premise signs [0.9]: There were signs
              premise police [0.9]: The police stood there
            """,
        Good = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high
              premise signs [0.9]: There were signs
              premise police [0.9]: The police stood there
              objection repairs [0.2]: They stood there because of repairs
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var isTested = new bool[map.Nodes.Length];
        var supports = new int[map.Nodes.Length];
        var open = new Queue<int>();
        foreach (var relation in map.Relations)
        {
            if (relation.Kind == RelationKind.Support)
                supports[relation.To]++;
            if (relation.Kind.IsAttack())
                Test(relation.To);
        }

        while (open.TryDequeue(out var node))
        {
            foreach (var relation in map.Outgoing[node])
            {
                // What raises a question is not tested by what speaks against an answer to it.
                if (map.Relations[relation].Kind != RelationKind.Issue)
                    Test(map.Relations[relation].To);
            }
        }

        for (var node = 0; node < isTested.Length; node++)
        {
            if (map.Nodes[node].Kind == NodeKind.Claim && supports[node] >= 3 && !isTested[node])
            {
                yield return new Finding(
                    $"{supports[node]} reasons speak for {map.Id(node)}, and nothing below it speaks against it. "
                        + "Write down what an opponent would say.",
                    map.Nodes[node].Location);
            }
        }

        void Test(int node)
        {
            if (isTested[node])
                return;
            isTested[node] = true;
            open.Enqueue(node);
        }
    }
}
