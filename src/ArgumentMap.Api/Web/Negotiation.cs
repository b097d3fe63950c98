using Microsoft.Net.Http.Headers;

namespace ArgumentMap.Api.Web;

/// <summary>Chooses what to answer with by <c>Accept</c> (RFC 9110, 12.5.1).</summary>
internal static class Negotiation
{
    /// <summary>Whether the client leaves it to us: no <c>Accept</c>, one that says nothing, or only <c>*/*</c>.</summary>
    public static bool IsOpen(HttpRequest request) => Accepted(request).All(range => range.MatchesAllTypes);

    /// <summary>The offer the client likes best, the first of several; null where it takes none.</summary>
    /// <param name="offers">Media types, those we like best first.</param>
    public static string? Choose(HttpRequest request, IReadOnlyList<string> offers)
    {
        var accepted = Accepted(request);
        if (accepted.Count == 0)
            return offers[0];
        var (best, quality) = ((string?)null, 0.0);
        foreach (var offer in offers)
        {
            var type = new MediaTypeHeaderValue(offer);
            // The range that says most about a type holds for it.
            var range = accepted.Where(type.IsSubsetOf).MaxBy(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2);
            if (range is not null && (range.Quality ?? 1) > quality)
                (best, quality) = (offer, range.Quality ?? 1);
        }

        return best;
    }

    /// <summary>What can be read of the header; what cannot says nothing.</summary>
    private static IList<MediaTypeHeaderValue> Accepted(HttpRequest request) => request.GetTypedHeaders().Accept ?? [];
}
