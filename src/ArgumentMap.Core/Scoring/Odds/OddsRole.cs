namespace ArgumentMap.Scoring.Odds;

/// <summary>How a node is reckoned.</summary>
internal enum OddsRole : byte
{
    /// <summary>A question, what does not count, or a source that was read as one with another.</summary>
    None,

    /// <summary>A base in log odds and its reasons.</summary>
    Statement,

    /// <summary>The same, but without a base of its own: even odds where a reason supports it, else unknown.</summary>
    Reasoned,

    /// <summary>An argument or an undercut step: its credence times what its premises carry.</summary>
    Inference,

    /// <summary>It vouches where it holds and what it relies on stands.</summary>
    Source,

    /// <summary>One of several exclusive answers: the odds of its <see cref="Undivided"/> divided by the sum of all.</summary>
    Answer,

    /// <summary>What an exclusive answer is before it is divided: log odds, in a node of its own that no map has.</summary>
    Undivided,

    /// <summary>The same for an answer without a base of its own.</summary>
    UndividedReasoned,
}
