namespace ArgumentMap.Api.Storage;

/// <summary>Marks a creation that may be sent again, so that it happens once and is answered the same each time.</summary>
/// <param name="Key">Chosen by the client, and unlike the keys of other clients.</param>
/// <param name="Request">What was asked for: equal for the same request, different for any other, such as a hash.</param>
public sealed record CreationKey(string Key, string Request);
