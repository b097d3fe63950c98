using System.Text;
using System.Text.Encodings.Web;

namespace ArgumentMap.Api.Problems;

/// <summary>A wrong address as a page, which leads to the maps: for browsers, in which people type addresses.</summary>
internal static class ProblemPage
{
    public const string MediaType = "text/html; charset=utf-8";

    public const string Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="home">Where the maps are.</param>
    public static byte[] Write(Problem problem, string home) => Encoding.UTF8.GetBytes(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>There is no such page</title>
        </head>
        <body>
        <h1>There is no such page</h1>
        <p>{HtmlEncoder.Default.Encode(problem.Detail)}</p>
        <p><a href="{HtmlEncoder.Default.Encode(home)}/">All maps</a> · <a href="{HtmlEncoder.Default.Encode(home)}/docs">The API</a></p>
        </body>
        </html>

        """);
}
