namespace ArgumentMap.Scoring.Explanations;

/// <summary>What of a graph can be measured, and under which name it is told.</summary>
internal interface ILevers
{
    /// <summary>The node of the map that a node stands for; -1 for none that could be told or moved.</summary>
    /// <param name="relation">The relation by which it was first found; -1 for none.</param>
    int Name(int node, int relation);

    bool IsTopic(int name);

    /// <summary>Whether an author can write a rating.</summary>
    bool CanMoveNode(int name);

    /// <summary>Whether a relation is one that an author made as it is.</summary>
    bool IsRelation(int relation);

    /// <summary>Whether an author can write a relevance.</summary>
    bool CanMoveRelation(int relation);
}
