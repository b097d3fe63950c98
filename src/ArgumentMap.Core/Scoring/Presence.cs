namespace ArgumentMap.Scoring;

/// <summary>Whether a node counts as of a day and, where it does not, why.</summary>
public enum Presence : byte
{
    Counts,

    /// <summary>Its <c>date</c> is later.</summary>
    NotYetKnown,

    /// <summary>Its <c>until</c> is earlier.</summary>
    RanOut,

    /// <summary>A source that was <c>retracted</c> by then.</summary>
    Retracted,

    /// <summary>An inference one of whose premises does not count.</summary>
    LostPremise,
}

/// <summary>The names of presences, the same in every output.</summary>
internal static class Presences
{
    public static string Name(this Presence presence) => presence switch
    {
        Presence.NotYetKnown => "not yet known",
        Presence.RanOut => "ran out",
        Presence.Retracted => "retracted",
        Presence.LostPremise => "lost a premise",
        _ => "counts",
    };
}
