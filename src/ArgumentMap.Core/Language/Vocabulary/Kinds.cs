namespace ArgumentMap.Language.Vocabulary;

/// <summary>The names of kinds, the same in every output.</summary>
public static class Kinds
{
    private static readonly string[] Nodes =
        ["claim", "premise", "objection", "undercut", "argument", "inference", "source", "question"];

    private static readonly string[] Relations =
        ["support", "rebut", "undercut", "undermine", "premise", "citation", "reliance", "answer"];

    private static readonly string[] Verbs =
        ["supports", "rebuts", "undercuts", "undermines", "is a premise of", "is cited for", "is relied on by", "answers"];

    public static IReadOnlyList<string> NodeNames => Nodes;

    public static IReadOnlyList<string> RelationNames => Relations;

    public static string Name(this NodeKind kind) => Nodes[(int)kind];

    public static string Name(this RelationKind kind) => Relations[(int)kind];

    /// <summary>What the first node of a relation does to the second, for a sentence: "supports", "is cited for".</summary>
    public static string Verb(this RelationKind kind) => Verbs[(int)kind];

    /// <summary>The name with its article, for messages: "a claim", "an argument".</summary>
    public static string WithArticle(this NodeKind kind) =>
        (kind is NodeKind.Objection or NodeKind.Undercut or NodeKind.Argument or NodeKind.Inference ? "an " : "a ") + kind.Name();

    /// <summary>The keyword that declares such a node; none for an inference, which the text only implies.</summary>
    public static Keyword Keyword(this NodeKind kind) => kind switch
    {
        NodeKind.Claim => Vocabulary.Keyword.Claim,
        NodeKind.Premise => Vocabulary.Keyword.Premise,
        NodeKind.Objection => Vocabulary.Keyword.Objection,
        NodeKind.Undercut => Vocabulary.Keyword.Undercut,
        NodeKind.Argument => Vocabulary.Keyword.Argument,
        NodeKind.Source => Vocabulary.Keyword.Source,
        NodeKind.Question => Vocabulary.Keyword.Question,
        _ => Vocabulary.Keyword.None,
    };

    public static bool IsStatement(this NodeKind kind) => kind <= NodeKind.Undercut;

    /// <summary>Whether premises meet in it: an argument or an inference.</summary>
    public static bool IsInference(this NodeKind kind) => kind is NodeKind.Argument or NodeKind.Inference;

    public static bool IsAttack(this RelationKind kind) =>
        kind is RelationKind.Rebut or RelationKind.Undercut or RelationKind.Undermine;
}
