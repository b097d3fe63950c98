namespace ArgumentMap.Api.Storage;

/// <summary>Why a store could not carry out a call.</summary>
/// <param name="Message">Complete sentences for the user. They name maps by their ids, and no paths on the server.</param>
public sealed record StoreProblem(StoreFault Fault, string Message);

/// <summary>Kinds of <see cref="StoreProblem"/>.</summary>
public enum StoreFault
{
    /// <summary>The source has more bytes than the store allows.</summary>
    TooLarge,

    /// <summary>The bytes are not text in UTF-8.</summary>
    NotText,

    /// <summary>There is no room: the disk is full, the quota is exhausted, or the store has its maximum number of maps.</summary>
    Full,

    /// <summary>The store can be read but not written.</summary>
    ReadOnly,

    /// <summary>The map exists, but the store is not allowed to read it.</summary>
    Unreadable,

    /// <summary>Anything else, such as a missing folder or a failing disk. May be temporary.</summary>
    Unavailable,
}
