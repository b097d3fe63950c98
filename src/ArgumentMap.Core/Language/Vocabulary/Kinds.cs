namespace ArgumentMap.Language.Vocabulary;

/// <summary>The names of kinds, the same in every output. A kind of node is named by the keyword that declares it.</summary>
internal static class Kinds
{
    /// <summary>Steps are only implied by the text and have no keyword, so they have rows of their own here.</summary>
    private static readonly KeywordRow[] Steps =
    [
        new(Vocabulary.Keyword.None, "inference", ItemClasses.Inference)
        {
            Article = "an",
            Declares = NodeKind.Inference,
            HasId = false,
            MayBeEmpty = true,
        },
        new(Vocabulary.Keyword.None, "citation", ItemClasses.Source)
        {
            Declares = NodeKind.Citation,
            HasId = false,
            MayBeEmpty = true,
        },
    ];

    private static readonly KeywordRow[] Nodes =
        [.. Keywords.Rows.Concat(Steps).Where(row => row.Declares is not null).OrderBy(row => row.Declares)];

    private static readonly ItemClasses[] Classes = [.. Nodes.Select(row => row.Class)];

    public static IReadOnlyList<string> NodeNames { get; } = [.. Nodes.Select(row => row.Name)];

    public static IReadOnlyList<string> RelationNames { get; } = [.. RelationRow.All.Select(row => row.Name)];

    /// <summary>The row of the keyword that declares such a node; a step has a row without a keyword.</summary>
    internal static KeywordRow Row(this NodeKind kind) => Nodes[(int)kind];

    internal static RelationRow Row(this RelationKind kind) => RelationRow.All[(int)kind];

    public static string Name(this NodeKind kind) => kind.Row().Name;

    public static string Name(this RelationKind kind) => kind.Row().Name;

    /// <summary>What the first node of a relation does to the second, for a sentence: "supports", "is cited for".</summary>
    public static string Verb(this RelationKind kind) => kind.Row().Verb;

    /// <summary>The name with its article, for messages: "a claim", "an argument".</summary>
    public static string WithArticle(this NodeKind kind) => $"{kind.Row().Article} {kind.Row().Name}";

    /// <summary>The keyword that declares such a node; none for a step, which the text only implies.</summary>
    public static Keyword Keyword(this NodeKind kind) => kind.Row().Keyword;

    internal static ItemClasses Class(this NodeKind kind) => Classes[(int)kind];

    public static bool IsStatement(this NodeKind kind) => kind.Class() == ItemClasses.Statement;

    /// <summary>Whether premises meet in it: an argument or an inference.</summary>
    public static bool IsInference(this NodeKind kind) => kind.Class() == ItemClasses.Inference;

    /// <summary>Whether an author linked premises in it; a step from one item to another is none.</summary>
    public static bool IsArgument(this NodeKind kind) => kind.IsInference() && !kind.IsStep();

    /// <summary>
    /// Whether it is a step from one item to another, or the citation of a source, made into a node because an undercut attacks it.
    /// </summary>
    /// <remarks>No line declares it.</remarks>
    public static bool IsStep(this NodeKind kind) => kind.Keyword() == Vocabulary.Keyword.None;

    /// <summary>Whether it is a source, or the citation of one.</summary>
    public static bool IsOfSource(this NodeKind kind) => kind.Class() == ItemClasses.Source;

    /// <summary>What the step from an item becomes that an undercut attacks.</summary>
    internal static NodeKind StepOf(ItemClasses item) => item == ItemClasses.Source ? NodeKind.Citation : NodeKind.Inference;

    /// <summary>How an item bears on its own step.</summary>
    internal static RelationKind BeginningOf(this NodeKind step) =>
        step == NodeKind.Citation ? RelationKind.Reliance : RelationKind.Premise;

    /// <summary>Whether a reference at the top can open it again.</summary>
    internal static bool MayStandAtTop(this NodeKind kind) => !kind.IsInference() && !kind.IsStep();

    public static bool IsAttack(this RelationKind kind) => kind.Row().IsAttack;
}
