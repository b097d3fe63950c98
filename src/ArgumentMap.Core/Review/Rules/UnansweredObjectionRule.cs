using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>An objection that speaks against a thesis is neither answered nor rated.</summary>
/// <remarks>
/// An objection with a credence has been weighed by its author, one on a graded source by that grade, and an objection to another objection
/// speaks for the thesis; reporting those as well would be noise.
/// </remarks>
internal sealed class UnansweredObjectionRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG202", "unanswered-objection", Severity.Warning)
    {
        FiresWhen = "an objection that speaks against a thesis is neither answered nor rated",
        Advice = "Readers will ask at once what you say to it. Answer it below, say in brackets how likely it is, or cite a graded source.",
        Bad = """
            claim closed [0.9]: The bridge closed
              objection repairs: Repairs had closed it before
            """,
        Good = """
            claim closed [0.9]: The bridge closed
              objection repairs: Repairs had closed it before
                objection later [0.8]: The repairs began later
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        // One that stands on a graded source needs no answer either.
        var isAnswered = new bool[map.Nodes.Length];
        foreach (var citation in map.RelationsOf(RelationKind.Citation))
        {
            if (map.Nodes[map.Relations[citation].From].Rating is not null)
                isAnswered[map.Relations[citation].To] = true;
        }

        foreach (var link in map.Links)
        {
            if (link.Kind is RelationKind.Rebut or RelationKind.Undercut)
                isAnswered[link.Target] = true;
        }

        foreach (var link in map.Links)
        {
            // An attack on a step answers the objection that makes the step.
            if (link.Step >= 0 && isAnswered[link.Step])
                isAnswered[link.Item] = true;
        }

        var isAgainst = Against(map);
        for (var node = 0; node < map.Nodes.Length; node++)
        {
            var item = map.Nodes[node];
            if (isAgainst[node] && !isAnswered[node] && item is { Rating: null, Kind: NodeKind.Objection or NodeKind.Undercut })
            {
                yield return new Finding(
                    $"Nothing answers {map.Id(node)}, and nothing says how likely it is. Answer it below (objection: "
                        + "…), rate it in brackets, or cite a graded source.",
                    item.Location);
            }
        }
    }

    /// <summary>
    /// By node: whether it speaks against a thesis, directly or through others; an objection to an objection speaks for it.
    /// </summary>
    private static bool[] Against(ReviewedMap map)
    {
        var (isFor, isAgainst) = (new bool[map.Nodes.Length], new bool[map.Nodes.Length]);
        var open = new Queue<(int Node, bool Against)>();
        foreach (var thesis in map.Graph.Theses)
        {
            Reach(thesis, against: false);
            // What speaks for a rival, or comes back in a cycle, is judged by its own thesis.
            isAgainst[thesis] = true;
        }

        while (open.TryDequeue(out var state))
        {
            foreach (var index in map.Incoming[state.Node])
            {
                // What answers a question that an item raises speaks neither for the item nor against it.
                var against = map.Relations[index].Kind != RelationKind.Issue && state.Against;
                Reach(map.Relations[index].From, against != map.Relations[index].Kind.IsAttack());
            }
        }

        return isAgainst;

        void Reach(int node, bool against)
        {
            ref var isReached = ref (against ? isAgainst : isFor)[node];
            if (isReached)
                return;
            isReached = true;
            open.Enqueue((node, against));
        }
    }
}
