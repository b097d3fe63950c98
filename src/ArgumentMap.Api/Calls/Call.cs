using System.Collections.Immutable;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Web;
using ArgumentMap.Formats;
using FastEndpoints;
using Microsoft.Net.Http.Headers;

namespace ArgumentMap.Api.Calls;

/// <summary>A call: an endpoint that describes itself. There is one file for each; routing, checks and the OpenAPI document follow from the description.</summary>
internal abstract class Call<TRequest> : Endpoint<TRequest>
    where TRequest : CallRequest, new()
{
    /// <summary>For what a client may keep only for itself, and must ask about each time.</summary>
    protected const string AskAgain = "no-cache";

    private const string KeepNothing = "no-store";

    public override Task OnBeforeValidateAsync(TRequest req, CancellationToken ct)
    {
        HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<RequestValidator>().Check(req);
        return Task.CompletedTask;
    }

    protected void Describe(CallDescriptor description)
    {
        var call = description with { Id = GetType().Name[..^"Call".Length] };
        Verbs(call.Method == Http.GET ? [Http.GET, Http.HEAD] : [call.Method]);
        Routes(call.Address);
        AllowAnonymous();
        RequestBinder(new CallBinder<TRequest>());
        // The type of a body is checked where the body is read, so that the answer can say what was expected.
        Description(endpoint => endpoint.ClearDefaultAccepts().WithMetadata(call, new RequestValidator(call)));
    }

    /// <summary>The format asked for by name or, where none is, by Accept.</summary>
    /// <exception cref="RefusedException">None that is accepted can be made.</exception>
    protected FormatInfo Negotiate(FormatInfo? asked) => Negotiate(asked, RenderFormats.WithLayout);

    /// <param name="formats">Those on offer, the one for clients that do not care first.</param>
    protected FormatInfo Negotiate(FormatInfo? asked, ImmutableArray<FormatInfo> formats)
    {
        HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        if (asked is not null)
            return asked;
        var chosen = Negotiation.Choose(HttpContext.Request, [.. formats.Select(format => format.MediaType)]);
        return formats.FirstOrDefault(format => format.MediaType == chosen)
            ?? throw RefusedException.For(ProblemKind.NotAcceptable, $"Accept names none of {string.Join(", ", formats.Select(format => format.MediaType))}.");
    }

    /// <summary>Sends a reply; to GET and HEAD with its ETag, or 304 where the client has it.</summary>
    /// <param name="caching">What others may keep of a reply to GET.</param>
    protected async Task SendAsync(Reply reply, string caching, CancellationToken cancellation)
    {
        if (reply.Problem is { } problem)
            throw new RefusedException(problem);
        var (request, response) = (HttpContext.Request, HttpContext.Response);
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        response.Headers.CacheControl = isRead ? caching : KeepNothing;
        if (isRead)
        {
            response.Headers.ETag = reply.ETag;
            if (Has(request, reply.ETag))
            {
                HttpContext.MarkResponseStart();
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        HttpContext.MarkResponseStart();
        response.ContentType = reply.MediaType;
        response.ContentLength = reply.Body.Length;
        ContentSafety.Apply(response);
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(reply.Body, cancellation);
    }

    /// <summary>Whether <c>If-None-Match</c> names the reply; a header that cannot be read names nothing.</summary>
    private static bool Has(HttpRequest request, string etag)
    {
        var given = request.Headers.IfNoneMatch;
        // Nearly always there is none, or the very one.
        if (given.Count == 0 || given == etag)
            return given.Count > 0;
        return EntityTagHeaderValue.TryParseList(given, out var tags)
            && tags.Any(tag => tag == EntityTagHeaderValue.Any || tag.Compare(new EntityTagHeaderValue(etag), useStrongComparison: false));
    }
}
