using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Comparison.Matching;

/// <summary>Pairs inferences, which undercuts attack: two are the same if they lead from the same item to the same target.</summary>
internal sealed class StepMatcher(Outlook before, Outlook after, Pairing pairing)
{
    public void Match()
    {
        JoinBroken();
        var (stepsBefore, stepsAfter) = (StepsTo(before), StepsTo(after));
        var open = new Queue<int>();
        for (var node = 0; node < before.Graph.Nodes.Length; node++)
        {
            if (pairing.After[node] != Pairing.None)
                open.Enqueue(node);
        }

        // A step may lead to another step, which has to be paired first.
        while (open.TryDequeue(out var target))
        {
            if (!stepsBefore.TryGetValue(target, out var olds) || !stepsAfter.TryGetValue(pairing.After[target], out var news))
                continue;
            var waiting = new Dictionary<(int Item, RelationKind Kind), Queue<int>>();
            foreach (var link in news)
            {
                if (!waiting.TryGetValue((link.Item, link.Kind), out var queue))
                    waiting.Add((link.Item, link.Kind), queue = new Queue<int>());
                queue.Enqueue(link.Step);
            }

            foreach (var link in olds)
            {
                if (pairing.After[link.Step] != Pairing.None || !waiting.TryGetValue((pairing.After[link.Item], link.Kind), out var queue))
                    continue;
                while (queue.TryDequeue(out var step))
                {
                    if (pairing.Before[step] != Pairing.None)
                        continue;
                    pairing.Join(link.Step, step);
                    open.Enqueue(link.Step);
                    break;
                }
            }
        }
    }

    /// <summary>In maps with errors an inference may lack an end; then only its id identifies it.</summary>
    private void JoinBroken()
    {
        var isWhole = new HashSet<int>(before.Links.Select(link => link.Step));
        for (var node = 0; node < before.Graph.Nodes.Length; node++)
        {
            if (before.IsStep(node)
                && !isWhole.Contains(node)
                && after.Graph.IndexOf(before.Graph.Nodes[node].Id) is >= 0 and var partner
                && after.IsStep(partner)
                && pairing.Before[partner] == Pairing.None)
                pairing.Join(node, partner);
        }
    }

    private static Dictionary<int, List<Link>> StepsTo(Outlook map)
    {
        var steps = new Dictionary<int, List<Link>>();
        foreach (var link in map.Links)
        {
            if (link.Step < 0)
                continue;
            if (!steps.TryGetValue(link.Target, out var list))
                steps.Add(link.Target, list = []);
            list.Add(link);
        }

        return steps;
    }
}
