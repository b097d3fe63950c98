namespace ArgumentMap.Scoring.Odds;

/// <summary>What an input is as a reason, in the bits of a byte.</summary>
internal static class ReasonCode
{
    public const byte IsAttack = 1;

    /// <summary>It bears with another relevance than the first that its node is a reason with.</summary>
    public const byte IsUnusual = 2;

    /// <summary>It is no reason.</summary>
    public const byte IsNone = 4;
}
