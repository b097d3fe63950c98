using ArgumentMap.Api.Calls;
using Scalar.AspNetCore;

namespace ArgumentMap.Api.OpenApi;

/// <summary>The OpenAPI document as a page, which loads nothing from elsewhere and has no actions but those of this API.</summary>
internal static class DocsPage
{
    private const string Path = "/docs";

    private const string Policy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Use(WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Path))
                context.Response.Headers.ContentSecurityPolicy = Policy;
            return next(context);
        });
        app.MapScalarApiReference(Path, options => options
            .WithTitle("ArgumentMap: the API")
            .WithOpenApiRoutePattern(OpenApiCall.Address)
            .DisableAgent()
            .DisableMcp()
            .DisableTelemetry()
            .DisableDefaultFonts()
            .HideDeveloperTools()
            .HideClientButton());
    }
}
