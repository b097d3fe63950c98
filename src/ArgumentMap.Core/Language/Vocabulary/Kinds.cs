namespace ArgumentMap.Language.Vocabulary;

/// <summary>The names of kinds, the same in every output. A kind of node is named by the keyword that declares it.</summary>
public static class Kinds
{
    /// <summary>Inferences are only implied by the text and have no keyword, so they have a row of their own here.</summary>
    private static readonly KeywordRow Inference = new(Vocabulary.Keyword.None, "inference", ItemClasses.Inference)
    {
        Article = "an",
        Declares = NodeKind.Inference,
        HasId = false,
        MayBeEmpty = true,
    };

    private static readonly KeywordRow[] Nodes =
        [.. Keywords.Rows.Append(Inference).Where(row => row.Declares is not null).OrderBy(row => row.Declares)];

    private static readonly ItemClasses[] Classes = [.. Nodes.Select(row => row.Class)];

    public static IReadOnlyList<string> NodeNames { get; } = [.. Nodes.Select(row => row.Name)];

    public static IReadOnlyList<string> RelationNames { get; } = [.. RelationRow.All.Select(row => row.Name)];

    /// <summary>The row of the keyword that declares such a node; an inference has a row without a keyword.</summary>
    internal static KeywordRow Row(this NodeKind kind) => Nodes[(int)kind];

    internal static RelationRow Row(this RelationKind kind) => RelationRow.All[(int)kind];

    public static string Name(this NodeKind kind) => kind.Row().Name;

    public static string Name(this RelationKind kind) => kind.Row().Name;

    /// <summary>What the first node of a relation does to the second, for a sentence: "supports", "is cited for".</summary>
    public static string Verb(this RelationKind kind) => kind.Row().Verb;

    /// <summary>The name with its article, for messages: "a claim", "an argument".</summary>
    public static string WithArticle(this NodeKind kind) => $"{kind.Row().Article} {kind.Row().Name}";

    /// <summary>The keyword that declares such a node; none for an inference, which the text only implies.</summary>
    public static Keyword Keyword(this NodeKind kind) => kind.Row().Keyword;

    internal static ItemClasses Class(this NodeKind kind) => Classes[(int)kind];

    public static bool IsStatement(this NodeKind kind) => kind.Class() == ItemClasses.Statement;

    /// <summary>Whether premises meet in it: an argument or an inference.</summary>
    public static bool IsInference(this NodeKind kind) => kind.Class() == ItemClasses.Inference;

    /// <summary>Whether an author linked premises in it; a step from one item to another is none.</summary>
    public static bool IsArgument(this NodeKind kind) => kind.IsInference() && !kind.IsStep();

    /// <summary>Whether it is a step from one item to another, made into a node because an undercut attacks it. No line declares it.</summary>
    public static bool IsStep(this NodeKind kind) => kind.Keyword() == Vocabulary.Keyword.None;

    public static bool IsAttack(this RelationKind kind) => kind.Row().IsAttack;
}
