namespace ArgumentMap.Scoring.Odds;

/// <summary>How a node is computed.</summary>
internal enum OddsRole : byte
{
    /// <summary>Not computed: a question, a node that does not count, or a source represented by another.</summary>
    None,

    /// <summary>A statement with a base score, to which its reasons are added in log odds.</summary>
    Statement,

    /// <summary>A statement without a base score: it starts from even odds if a reason supports it, otherwise from unknown.</summary>
    Reasoned,

    /// <summary>An argument or undercut inference step: its credence times what its premises carry.</summary>
    Inference,

    /// <summary>A source: it vouches if it holds and what it relies on stands.</summary>
    Source,

    /// <summary>One of several exclusive answers: the odds of its <see cref="Undivided"/> divided by the sum of all.</summary>
    Answer,

    /// <summary>What an exclusive answer is before it is divided: log odds, in a node of its own that no map has.</summary>
    Undivided,

    /// <summary>The same for an answer without a base of its own.</summary>
    UndividedReasoned,

    /// <summary>The sum of the odds of several exclusive answers, as log odds, in a node of its own that no map has.</summary>
    Sum,
}
