using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring;

/// <summary>Says once for a map how much of it rests on nothing that is rated, and which statements to rate first.</summary>
internal static class UnratedStatements
{
    /// <summary>Statements named as those that matter most.</summary>
    private const int Named = 3;

    /// <summary>What matters most may take this part of the effort of an explanation.</summary>
    private const int PartOfEffort = 20;

    /// <param name="isAllowed">Whether a node may stand like this; it then counts as if it were rated.</param>
    /// <returns>Null where every other claim and premise has a reason, a source, a credence, or is left open.</returns>
    public static Diagnostic? Find(MapScores scores, Predicate<int> isAllowed, MapLimits limits, Effort effort)
    {
        var graph = scores.Graph;
        effort.Spend((long)graph.Nodes.Length + graph.Relations.Length);
        var (unsupported, allowed) = (new List<int>(), new List<int>());
        foreach (var node in Leaves(graph))
            (isAllowed(node) ? allowed : unsupported).Add(node);
        if (unsupported.Count == 0)
            return null;
        var rated = RestingOnRated(graph, allowed);
        var (statements, unrated) = (0, 0);
        for (var node = 0; node < rated.Length; node++)
        {
            if (!graph.Nodes[node].Kind.IsStatement())
                continue;
            statements++;
            unrated += rated[node] ? 0 : 1;
        }

        var most = TheMostImportant(scores, unsupported, limits, effort);
        var thesis = graph.Theses.IsEmpty ? unsupported[0] : graph.Theses[0];
        var names = "'" + string.Join("', '", most.Nodes.Select(node => graph.Nodes[node].Id)) + "'";
        var which = unsupported.Count == most.Nodes.Count ? "start with " : most.IsMeasured ? "what matters most: " : "among them ";
        return new Diagnostic(
            ScoringDiagnostics.UnsupportedClaim,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{unrated:N0} of {statements:N0} statements {(unrated == 1 ? "rests" : "rest")} on nothing that is rated; {which}{names}. ")
                + $"Say in brackets how likely {(unsupported.Count == 1 ? "it" : "each")} is, such as [likely], cite a graded source, or "
                + "leave it [open].",
            graph.Nodes[thesis].Location)
        {
            Related = [.. most.Nodes.Where(node => node != thesis).Select(node => graph.Nodes[node].Location)],
        };
    }

    /// <summary>Claims and premises with neither a reason nor a source nor a credence, in the order of the map.</summary>
    public static List<int> Leaves(ArgumentGraph graph)
    {
        var isSupported = new bool[graph.Nodes.Length];
        foreach (var relation in graph.Relations)
            isSupported[relation.To] |= relation.Kind is RelationKind.Support or RelationKind.Citation;
        var leaves = new List<int>();
        for (var node = 0; node < isSupported.Length; node++)
        {
            if (graph.Nodes[node] is { Kind: NodeKind.Claim or NodeKind.Premise, Rating: null } && !isSupported[node])
                leaves.Add(node);
        }

        return leaves;
    }

    /// <summary>By node whether it, or anything that it depends on, was rated, left open or allowed.</summary>
    private static bool[] RestingOnRated(ArgumentGraph graph, List<int> allowed)
    {
        var rated = new bool[graph.Nodes.Length];
        var open = new Queue<int>(allowed);
        foreach (var node in open)
            rated[node] = true;
        for (var node = 0; node < rated.Length; node++)
        {
            if (graph.Nodes[node].Rating is null)
                continue;
            rated[node] = true;
            open.Enqueue(node);
        }

        while (open.TryDequeue(out var node))
        {
            foreach (var index in graph.Outgoing[node])
            {
                var to = graph.Relations[index].To;
                if (rated[to])
                    continue;
                rated[to] = true;
                open.Enqueue(to);
            }
        }

        return rated;
    }

    private static (List<int> Nodes, bool IsMeasured) TheMostImportant(
        MapScores scores, List<int> leaves, MapLimits limits, Effort effort)
    {
        if (leaves.Count <= Named)
            return (leaves, false);
        var isLeaf = new bool[scores.Nodes.Length];
        foreach (var leaf in leaves)
            isLeaf[leaf] = true;
        var part = limits with { ExplanationEffort = limits.ExplanationEffort / PartOfEffort };
        foreach (var thesis in scores.CountedTheses().Where(node => scores.Nodes[node].IsReliable).Take(1))
        {
            var nodes = scores.SettleFirst(thesis, part, effort)
                .Where(input => !input.IsRating && isLeaf[input.Node]).Select(input => input.Node).Take(Named).ToList();
            if (nodes.Count > 0)
                return (nodes, true);
        }

        return (leaves[..Named], false);
    }
}
