using ArgumentMap.Api.Replies;
using ArgumentMap.Formats.Html;

namespace ArgumentMap.Api.Web;

/// <summary>Keeps what authors wrote from doing anything in the browser of whoever opens a picture or page on its own.</summary>
internal static class ContentSafety
{
    public const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; sandbox allow-popups";

    /// <summary>A page has a policy of its own, which lets in its own script by its hash.</summary>
    public static void Apply(HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = response.ContentType?.StartsWith(
            ApiFormats.Html.MediaType,
            StringComparison.Ordinal) == true
            ? HtmlPage.Policy
            : Policy;
}
