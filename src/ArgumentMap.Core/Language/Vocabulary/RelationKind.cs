namespace ArgumentMap.Language.Vocabulary;

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

    /// <summary>A question is raised by a statement or another question; it bears on nothing.</summary>
    Issue,
}
