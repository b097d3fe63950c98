using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Everything about a kind of relation.</summary>
/// <param name="Verb">What the first node does to the second: "supports", "is cited for".</param>
/// <param name="From">What bears on the other, as worded in the docs.</param>
/// <param name="To">What it bears on.</param>
internal sealed record RelationRow(RelationKind Kind, string Name, string Verb, string From, string To)
{
    public bool IsAttack { get; init; }

    /// <summary>In the order of <see cref="RelationKind"/>.</summary>
    public static ImmutableArray<RelationRow> All { get; } =
    [
        new(RelationKind.Support, "support", "supports", "premise or argument", "statement"),
        new(RelationKind.Rebut, "rebut", "rebuts", "objection or counterargument", "statement") { IsAttack = true },
        new(
            RelationKind.Undercut, "undercut", "undercuts", "objection, undercut or counterargument",
            "argument; or a step or citation that is undercut") { IsAttack = true },
        new(RelationKind.Undermine, "undermine", "undermines", "objection", "source") { IsAttack = true },
        new(RelationKind.Premise, "premise", "is a premise of", "linked premise", "argument; or a step that is undercut"),
        new(
            RelationKind.Citation, "citation", "is cited for", "source; or its citation that is undercut",
            "statement or argument it is cited for"),
        new(RelationKind.Reliance, "reliance", "is relied on by", "source", "source that relies on it; or its citation that is undercut"),
        new(RelationKind.Answer, "answer", "answers", "claim", "question"),
        new(RelationKind.Issue, "issue", "is raised by", "question", "statement or question that raises it"),
    ];
}
