namespace ArgumentMap.Scoring.Sources;

/// <summary>Normalizes the address of a source, so that equal sources have equal addresses.</summary>
internal static class SourceAddress
{
    private static readonly string[] Starts = ["http://", "https://", "mailto:"];

    /// <summary>The address without scheme, <c>www.</c>, fragment and trailing slashes.</summary>
    public static string Of(string url)
    {
        var address = url.AsSpan();
        foreach (var start in Starts)
        {
            if (address.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                address = address[start.Length..];
        }

        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            address = address[4..];
        var fragment = address.IndexOf('#');
        return (fragment < 0 ? address : address[..fragment]).TrimEnd('/').ToString();
    }
}
