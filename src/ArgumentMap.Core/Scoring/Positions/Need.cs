namespace ArgumentMap.Scoring.Positions;

/// <summary>What it takes for a node that is still open to be in, and out.</summary>
internal enum Need : byte
{
    /// <summary>In when all attackers are out and all supporters in; out when an attacker is in or a supporter out.</summary>
    All,

    /// <summary>In when one of its supporters is in; out when all are out.</summary>
    One,

    /// <summary>A source: in and out by the chance that it vouches, which depends on which objections are in and out.</summary>
    Chance,

    /// <summary>Decided elsewhere.</summary>
    Given,
}
