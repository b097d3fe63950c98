namespace ArgumentMap.Scoring;

/// <summary>Whether a node counts as of a day and, if not, why not.</summary>
public enum Presence : byte
{
    Counts,

    /// <summary>Its <c>date</c> is after that day.</summary>
    NotYetKnown,

    /// <summary>Its <c>until</c> is before that day.</summary>
    RanOut,

    /// <summary>It is a source that was <c>retracted</c> by that day.</summary>
    Retracted,

    /// <summary>It is an inference with a premise that does not count.</summary>
    LostPremise,
}

/// <summary>The names of <see cref="Presence"/> values, the same in every output.</summary>
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
