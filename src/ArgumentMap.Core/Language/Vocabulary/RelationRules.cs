namespace ArgumentMap.Language.Vocabulary;

/// <summary>Which kinds of nodes a kind of relation may join.</summary>
public static class RelationRules
{
    public static bool Allows(RelationKind kind, NodeKind from, NodeKind to) => kind switch
    {
        RelationKind.Support => (from.IsStatement() || from.IsInference()) && to.IsStatement(),
        RelationKind.Rebut => (from.IsStatement() || from == NodeKind.Inference) && to.IsStatement(),
        RelationKind.Undercut => (from.IsStatement() || from == NodeKind.Inference) && to.IsInference(),
        RelationKind.Undermine => (from.IsStatement() || from == NodeKind.Inference) && to == NodeKind.Source,
        RelationKind.Premise => from.IsStatement() && to.IsInference(),
        RelationKind.Citation => from == NodeKind.Source && (to.IsStatement() || to == NodeKind.Argument),
        RelationKind.Reliance => from == NodeKind.Source && to == NodeKind.Source,
        _ => from.IsStatement() && to == NodeKind.Question,
    };
}
