namespace ArgumentMap.Api.OpenApi;

/// <summary>The groups that calls stand in, by what their addresses begin with.</summary>
internal static class Tags
{
    private const string Requests = "Maps in requests";
    private const string Stored = "Stored maps";
    private const string Api = "The API itself";

    /// <summary>What there is to say of each, in the order of reading.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [Requests] = "Maps that come with the request, in its body or its address. Nothing of them is kept but the answer, for a while.",
        [Stored] = "Maps that are kept under an id, in a folder. Each change names the state that it expects; reading needs no key.",
        [Api] = "Whether it runs, and what it writes.",
    };

    /// <param name="address">With or without a slash before it.</param>
    public static string Of(string address) => address.TrimStart('/') switch
    {
        "v1/schema" => Api,
        var health when health.StartsWith("health", StringComparison.Ordinal) => Api,
        var maps when maps.StartsWith("v1/maps", StringComparison.Ordinal) => Stored,
        _ => Requests,
    };
}
