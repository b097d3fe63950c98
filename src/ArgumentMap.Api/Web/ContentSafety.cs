using ArgumentMap.Api.Replies;
using ArgumentMap.Formats.Html;

namespace ArgumentMap.Api.Web;

/// <summary>Keeps the texts of a map from doing anything in a browser that opens a picture or page by itself.</summary>
internal static class ContentSafety
{
    public const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; sandbox allow-popups";

    /// <summary>Sets the policy. Pages have a different one, which allows their script by its hash.</summary>
    public static void Apply(HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = response.ContentType?.StartsWith(
            ApiFormats.Html.MediaType,
            StringComparison.Ordinal) == true
            ? HtmlPage.Policy
            : Policy;
}
