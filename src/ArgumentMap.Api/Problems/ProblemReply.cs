using System.Diagnostics;
using System.Globalization;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.Problems;

/// <summary>Answers with a problem: as a picture if the client asked for one, otherwise as JSON.</summary>
internal static class ProblemReply
{
    private static readonly string[] Offers = [ProblemJson.MediaType, "application/json", ApiFormats.Svg.MediaType];

    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            context.Abort();
            return;
        }

        var isPage = problem.Kind.Status == StatusCodes.Status404NotFound && WantsPage(context.Request);
        var isPicture = !isPage && WantsPicture(context.Request);
        var body = isPage ? ProblemPage.Write(problem, context.Request.PathBase)
            : isPicture ? ProblemPicture.Write(problem)
            : ProblemJson.Write(problem, Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
        response.StatusCode = problem.Kind.Status;
        response.ContentType = isPage ? ProblemPage.MediaType : isPicture ? ApiFormats.Svg.MediaType : ProblemJson.MediaType;
        response.ContentLength = body.Length;
        response.Headers.ETag = default;
        response.Headers.LastModified = default;
        response.Headers.Vary = "Accept";
        response.Headers.CacheControl = "no-store";
        if (isPage)
            response.Headers.ContentSecurityPolicy = ProblemPage.Policy;
        if (isPicture)
        {
            ContentSafety.Apply(response);
            ProblemHeaders.Write(response.Headers, problem);
        }

        if (problem.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Whether a person typed or followed an address: only then do browsers prefer HTML to all else.</summary>
    private static bool WantsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !Negotiation.IsOpen(request)
            && Negotiation.Choose(request, [.. Offers, "text/html"]) == "text/html";

    /// <summary>Whether Accept asks for a picture or, if it does not say, the request itself does.</summary>
    private static bool WantsPicture(HttpRequest request)
    {
        var picture = ApiFormats.Svg;
        if (Negotiation.IsOpen(request))
            return request.Query["format"] == picture.Name
                || (string?)request.RouteValues["format"] == picture.Name
                || request.Path.Value?.EndsWith(picture.Extension, StringComparison.Ordinal) == true;
        return Negotiation.Choose(request, Offers) == picture.MediaType;
    }
}
