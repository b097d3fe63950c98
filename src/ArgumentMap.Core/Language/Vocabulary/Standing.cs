namespace ArgumentMap.Language.Vocabulary;

/// <summary>How a statement stands in the discussion: what its author says of it besides how likely it is.</summary>
public enum Standing : byte
{
    /// <summary>It is as likely as its rating says, before any argument.</summary>
    Estimated,

    /// <summary>Settled for this discussion: it holds, and nothing moves it.</summary>
    Given,

    /// <summary>Taken for now; what rests on it says so.</summary>
    Assumed,

    /// <summary>Knowingly left open: unknown, not forgotten.</summary>
    Open,
}
