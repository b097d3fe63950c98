namespace ArgumentMap.Scoring.Odds;

/// <summary>What one node is to another in a world where it is settled which sources hold.</summary>
internal enum InputKind : byte
{
    /// <summary>Nothing: a relation that was taken out to see what comes of it.</summary>
    None,

    /// <summary>A reason for a statement.</summary>
    Support,

    /// <summary>A reason against a statement.</summary>
    Attack,

    /// <summary>What an argument or step comes from; several multiply.</summary>
    Premise,

    /// <summary>What weakens an argument or step.</summary>
    Undercut,

    /// <summary>A source that a statement, argument or other source stands on.</summary>
    Voucher,

    /// <summary>What an exclusive answer is before it is divided.</summary>
    Own,

    /// <summary>The same of a rival.</summary>
    Rival,
}
