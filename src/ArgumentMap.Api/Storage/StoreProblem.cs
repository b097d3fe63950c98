namespace ArgumentMap.Api.Storage;

/// <summary>Why a store could not do what was asked.</summary>
/// <param name="Message">Whole sentences for the user; names maps by their ids and no places on the server.</param>
public sealed record StoreProblem(StoreFault Fault, string Message);

/// <summary>Kinds of <see cref="StoreProblem"/>.</summary>
public enum StoreFault
{
    /// <summary>The source has more bytes than a map of the store may have.</summary>
    TooLarge,

    /// <summary>The bytes are not text in UTF-8.</summary>
    NotText,

    /// <summary>There is no room: the disk or the quota is used up, or the store holds as many maps as it may.</summary>
    Full,

    /// <summary>The store may be read but not written.</summary>
    ReadOnly,

    /// <summary>The map is there, but the store may not read it.</summary>
    Unreadable,

    /// <summary>Anything else, such as a folder that is gone or a disk that fails. May be over soon.</summary>
    Unavailable,
}
