using Microsoft.Net.Http.Headers;

namespace ArgumentMap.Api.Web;

/// <summary>Chooses the media type of an answer by <c>Accept</c> (RFC 9110, 12.5.1).</summary>
internal static class Negotiation
{
    /// <summary>What a person can read best comes first, where a range such as text/* leaves the choice to us.</summary>
    private static readonly string[] Readable =
        ["application/problem+json", "application/json", "text/markdown", "image/svg+xml", "text/html"];

    /// <summary>Whether the client leaves the choice to us: no <c>Accept</c>, one that cannot be parsed, or only <c>*/*</c>.</summary>
    public static bool IsOpen(HttpRequest request) => Accepted(request).All(range => range.MatchesAllTypes);

    /// <summary>The offer that the client prefers, the first one if there are several; null if it accepts none.</summary>
    /// <param name="offers">Media types in the server's order of preference.</param>
    public static string? Choose(HttpRequest request, IReadOnlyList<string> offers)
    {
        var accepted = Accepted(request);
        if (accepted.Count == 0)
            return offers[0];
        var (best, quality) = ((string?)null, 0.0);
        foreach (var offer in offers.OrderBy(Rank))
        {
            var type = new MediaTypeHeaderValue(offer);
            // The most specific range that matches a type applies to it.
            var range = accepted.Where(range => type.IsSubsetOf(WithoutParameters(range)))
                .MaxBy(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2);
            if (range is not null && (range.Quality ?? 1) > quality)
                (best, quality) = (offer, range.Quality ?? 1);
        }

        return best;
    }

    private static int Rank(string offer) => Array.IndexOf(Readable, offer) is >= 0 and var rank ? rank : Readable.Length;

    /// <summary>Parameters such as charset do not distinguish any formats; everything is in UTF-8.</summary>
    private static MediaTypeHeaderValue WithoutParameters(MediaTypeHeaderValue range) =>
        range.Parameters.Count == 0 ? range : new MediaTypeHeaderValue(range.MediaType);

    /// <summary>The media ranges in the header; those that cannot be parsed are ignored.</summary>
    private static IList<MediaTypeHeaderValue> Accepted(HttpRequest request) => request.GetTypedHeaders().Accept ?? [];
}
