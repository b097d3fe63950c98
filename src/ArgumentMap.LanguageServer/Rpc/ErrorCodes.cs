namespace ArgumentMap.LanguageServer.Rpc;

/// <summary>The error codes of JSON-RPC and of the protocol.</summary>
internal static class ErrorCodes
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int NotInitialized = -32002;

    /// <summary>What was asked for cannot be done; the message says why, for the user.</summary>
    public const int RequestFailed = -32803;

    /// <summary>The text has changed meanwhile, so that an answer would be about another one.</summary>
    public const int ContentModified = -32801;
    public const int RequestCancelled = -32800;
}

/// <summary>A request that cannot be answered, with the reason for the user.</summary>
internal sealed class RequestFailedException(string message, int code = ErrorCodes.RequestFailed) : Exception(message)
{
    public int Code => code;
}
