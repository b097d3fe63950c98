namespace ArgumentMap.Scoring.Odds;

/// <summary>How one node bears on another in a world, that is, once it is settled which sources hold.</summary>
internal enum InputKind : byte
{
    /// <summary>Nothing: a relation that was taken out to see the effect.</summary>
    None,

    /// <summary>A reason for a statement.</summary>
    Support,

    /// <summary>A reason against a statement.</summary>
    Attack,

    /// <summary>A premise of an argument or inference step; several premises multiply.</summary>
    Premise,

    /// <summary>An objection to an argument or inference step.</summary>
    Undercut,

    /// <summary>A source that a statement, argument or other source rests on.</summary>
    Voucher,

    /// <summary>What an exclusive answer is before it is divided.</summary>
    Own,

    /// <summary>The same of a rival, or the sum of several.</summary>
    Rival,

    /// <summary>What is added up in a sum of answers.</summary>
    Summand,
}
