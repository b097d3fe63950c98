namespace ArgumentMap.Api.OpenApi;

/// <summary>The groups (tags) of calls in the OpenAPI document.</summary>
internal static class CallGroups
{
    public const string Requests = "Maps in requests";
    public const string Stored = "Stored maps";
    public const string Api = "The API itself";

    /// <summary>Descriptions of the groups, in the order in which the document lists them.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [Requests] = "Maps that are sent with the request, in its body or address. They are not stored; answers are cached for a while.",
        [Stored] = "Maps that are stored in a folder or a database, each under an id. A change states which revision it expects.",
        [Api] = "Whether it runs, and descriptions of what it writes.",
    };
}
