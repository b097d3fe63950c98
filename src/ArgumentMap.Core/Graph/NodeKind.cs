using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Graph;

/// <summary>What a node of the graph is.</summary>
public enum NodeKind : byte
{
    Claim,
    Premise,
    Objection,
    Undercut,

    /// <summary>A linked inference that the author declared with <c>argument</c>.</summary>
    Argument,

    /// <summary>The step from one item to another, made into a node because an undercut attacks it.</summary>
    Inference,
    Source,
    Question,
}

/// <summary>How one node bears on another.</summary>
public enum RelationKind : byte
{
    /// <summary>A premise, argument or inference speaks for a statement.</summary>
    Support,

    /// <summary>An objection or inference speaks against a statement.</summary>
    Rebut,

    /// <summary>A statement attacks an argument or inference: the step, not what it leads to.</summary>
    Undercut,

    /// <summary>An objection attacks the reliability of a source.</summary>
    Undermine,

    /// <summary>A statement is a premise of an argument or inference.</summary>
    Premise,

    /// <summary>A source is cited for a statement, argument or inference.</summary>
    Citation,

    /// <summary>A source is what another relies on or repeats.</summary>
    Reliance,

    /// <summary>A claim answers a question.</summary>
    Answer,
}

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
        NodeKind.Claim => Language.Vocabulary.Keyword.Claim,
        NodeKind.Premise => Language.Vocabulary.Keyword.Premise,
        NodeKind.Objection => Language.Vocabulary.Keyword.Objection,
        NodeKind.Undercut => Language.Vocabulary.Keyword.Undercut,
        NodeKind.Argument => Language.Vocabulary.Keyword.Argument,
        NodeKind.Source => Language.Vocabulary.Keyword.Source,
        NodeKind.Question => Language.Vocabulary.Keyword.Question,
        _ => Language.Vocabulary.Keyword.None,
    };

    public static bool IsStatement(this NodeKind kind) => kind <= NodeKind.Undercut;

    /// <summary>Whether premises meet in it: an argument or an inference.</summary>
    public static bool IsInference(this NodeKind kind) => kind is NodeKind.Argument or NodeKind.Inference;

    public static bool IsAttack(this RelationKind kind) =>
        kind is RelationKind.Rebut or RelationKind.Undercut or RelationKind.Undermine;
}
