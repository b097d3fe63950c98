namespace ArgumentMap.Api.OpenApi;

/// <summary>The groups that calls stand in, each of which names its own.</summary>
internal static class CallGroups
{
    public const string Requests = "Maps in requests";
    public const string Stored = "Stored maps";
    public const string Api = "The API itself";

    /// <summary>What there is to say of each, in the order of reading.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [Requests] = "Maps that come with the request, in its body or its address. Nothing of them is kept but the answer, for a while.",
        [Stored] = "Maps that are kept under an id, in a folder. Each change names the state that it expects; reading needs no key.",
        [Api] = "Whether it runs, and what it writes.",
    };
}
