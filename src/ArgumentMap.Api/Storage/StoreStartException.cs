namespace ArgumentMap.Api.Storage;

/// <summary>A store cannot be used with its settings, or not now, so the API does not start.</summary>
/// <param name="message">One line for the operator.</param>
public sealed class StoreStartException(string message) : Exception(message);
