using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>What of a map bears on a topic in its own right.</summary>
/// <remarks>
/// A step that an undercut attacks is none of its own: it is the way of its premise to what that is for, and the relation that leads on
/// stands for it. Of sources that are one, that is told which is cited or relied on.
/// </remarks>
internal sealed class MapLevers(MapScores scores, int topic) : ILevers
{
    public int Name(int node, int relation)
    {
        var map = scores.Graph;
        if (node >= map.Nodes.Length)
            return -1;
        var kind = map.Nodes[node].Kind;
        if (kind.IsStep() && node != topic)
            return -1;
        if (kind != NodeKind.Source)
            return node;
        return relation < 0 ? topic : map.Relations[relation].From;
    }

    public bool IsTopic(int name) => name == topic;

    public bool CanMoveNode(int name) => scores.Reading.CanMove(name);

    public bool IsRelation(int relation)
    {
        var map = scores.Graph;
        return !map.BeginsStep(map.Relations[relation]) || map.Relations[relation].To == topic;
    }

    public bool CanMoveRelation(int relation) =>
        scores.Graph.Relations[relation].Kind is not (RelationKind.Citation or RelationKind.Reliance);
}
