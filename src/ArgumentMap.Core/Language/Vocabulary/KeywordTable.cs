using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>
/// The keywords of the language. A new keyword is a row here, with its <see cref="Keyword"/> and the <see cref="NodeKind"/> it declares.
/// </summary>
internal static class KeywordTable
{
    private static readonly ImmutableArray<Keyword> Top = [Keyword.None, Keyword.Section];

    private static readonly ImmutableArray<Keyword> Statements = [Keyword.Claim, Keyword.Premise, Keyword.Objection, Keyword.Undercut];

    private static readonly ImmutableArray<Keyword> Arguments = [Keyword.Argument, Keyword.Counterargument];

    /// <summary>In the order of <see cref="Keyword"/>, none first.</summary>
    public static ImmutableArray<KeywordRow> Rows { get; } =
    [
        new(Keyword.None, "", ItemClasses.None) { HasId = false },
        new(Keyword.Map, "map", ItemClasses.Map)
        {
            HasId = false,
            Places = [new Place("title and settings; the first item, once", null, Keyword.None)],
            Rule = "'map' must be the first item of the file, not indented, and occur only once. "
                + "Where a file holds two maps, divide it, or write 'section' for the second and indent what belongs to it.",
        },
        new(Keyword.Include, "include", ItemClasses.Include)
        {
            Article = "an",
            HasId = false,
            Places = [new Place("makes another file's items known here", null, Top)],
        },
        new(Keyword.Section, "section", ItemClasses.Section)
        {
            MayBeEmpty = true,
            Places = [new Place("groups the items in it; sections can be nested", null, Top)],
        },
        new(Keyword.Question, "question", ItemClasses.Question)
        {
            Declares = NodeKind.Question,
            Places =
            [
                new Place("an issue that claims answer", null, Top),
                new Place("an issue that it raises; bears on nothing", RelationKind.Issue, [.. Statements, Keyword.Question]),
            ],
        },
        new(Keyword.Claim, "claim", ItemClasses.Statement)
        {
            Declares = NodeKind.Claim,
            Qualifier = Qualifier.Credence,
            Places =
            [
                new Place("a thesis", null, Top),
                new Place("a candidate answer", RelationKind.Answer, Keyword.Question),
            ],
            Hints = [new PlaceHint("Write 'premise' if it speaks for the item above it, 'objection' if it speaks against it.", Statements)],
        },
        new(Keyword.Premise, "premise", ItemClasses.Statement)
        {
            Declares = NodeKind.Premise,
            WithoutText = Keyword.Argument,
            Qualifier = Qualifier.Credence,
            Places =
            [
                new Place("supports it", RelationKind.Support, Statements),
                new Place("one of its linked premises", RelationKind.Premise, Arguments),
            ],
            Hints = [new PlaceHint("Indent it under what it supports, or write 'claim'.", Top)],
        },
        new(Keyword.Objection, "objection", ItemClasses.Statement)
        {
            Article = "an",
            Declares = NodeKind.Objection,
            WithoutText = Keyword.Counterargument,
            Qualifier = Qualifier.Credence,
            Places =
            [
                new Place("rebuts it", RelationKind.Rebut, Statements),
                new Place("undercuts the inference", RelationKind.Undercut, Arguments),
                new Place("undermines the source", RelationKind.Undermine, Keyword.Source),
            ],
            Hints = [new PlaceHint("Indent it under what it attacks, or write 'claim'.", Top)],
        },
        new(Keyword.Undercut, "undercut", ItemClasses.Statement)
        {
            Article = "an",
            Declares = NodeKind.Undercut,
            Qualifier = Qualifier.Credence,
            Places =
            [
                new Place(
                    "attacks the step from it to the item above it", RelationKind.Undercut, Keyword.Premise, Keyword.Objection,
                    Keyword.Undercut)
                {
                    AttacksStep = true,
                },
                new Place("attacks the citation: the source does not say it, or not of this", RelationKind.Undercut, Keyword.Source)
                {
                    AttacksStep = true,
                },
            ],
            Hints =
            [
                new PlaceHint(
                    "An undercut attacks the step from a premise or objection to the item above it; a claim makes no such step.",
                    Keyword.Claim),
                new PlaceHint(
                    "An objection there attacks the inference: write 'objection'.", Arguments) { Instead = Keyword.Objection },
            ],
        },
        new(Keyword.Argument, "argument", ItemClasses.Inference)
        {
            Article = "an",
            Declares = NodeKind.Argument,
            MayBeEmpty = true,
            Qualifier = Qualifier.Strength,
            Places = [new Place("a linked inference: supports it only as far as all its premises hold", RelationKind.Support, Statements)],
            Hints =
            [
                new PlaceHint("Indent it under the premise that it supports.", Arguments),
                new PlaceHint("Indent it under what it supports.", Top),
            ],
        },
        new(Keyword.Counterargument, "counterargument", ItemClasses.Inference)
        {
            Declares = NodeKind.Counterargument,
            MayBeEmpty = true,
            Qualifier = Qualifier.Strength,
            Places =
            [
                new Place("a linked inference: rebuts it only as far as all its premises hold", RelationKind.Rebut, Statements),
                new Place("a linked inference that undercuts it", RelationKind.Undercut, Arguments),
            ],
            Hints = [new PlaceHint("Indent it under what it attacks.", Top)],
        },
        new(Keyword.Source, "source", ItemClasses.Source)
        {
            Declares = NodeKind.Source,
            Qualifier = Qualifier.Reliability,
            LinkQualifier = Qualifier.Locator,
            Places =
            [
                new Place("declares a source", null, Top),
                new Place("is cited for it", RelationKind.Citation, Statements),
                new Place("is cited for the inference", RelationKind.Citation, Arguments),
                new Place("is what that source relies on", RelationKind.Reliance, Keyword.Source),
            ],
        },
    ];
}
