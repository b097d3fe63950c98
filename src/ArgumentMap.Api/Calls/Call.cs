using System.Collections.Immutable;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Web;
using ArgumentMap.Formats;
using FastEndpoints;
using Microsoft.Net.Http.Headers;

namespace ArgumentMap.Api.Calls;

/// <summary>
/// A call: an endpoint that describes itself. There is one file for each; routing, checks and the OpenAPI document follow from the
/// description.
/// </summary>
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

    /// <summary>The format that a request names or, where it names none, accepts.</summary>
    /// <param name="name">Of a format on offer, or null.</param>
    /// <exception cref="RefusedException">
    /// None that is accepted can be made, or the format does not take an option of the request.
    /// </exception>
    protected MapFormat Negotiate(TRequest request, string? name)
    {
        var formats = Resolve<MapFormats>();
        var format = Negotiate(name is null ? null : formats.Find(name), formats.All, format => format.MediaType);
        request.Refuse(format.Name, formats.Options);
        return format;
    }

    /// <summary>The same for a comparison of two maps.</summary>
    /// <exception cref="RefusedException">
    /// None that is accepted can be made, or the format does not take an option of the request.
    /// </exception>
    protected IComparisonFormat NegotiateComparison(TRequest request, string? name)
    {
        var formats = Resolve<MapFormats>();
        var format = Negotiate(name is null ? null : formats.FindComparison(name), formats.Comparisons, format => format.MediaType);
        request.Refuse(format.Name, formats.ComparisonOptions);
        return format;
    }

    /// <param name="formats">Those on offer, the one for clients that do not care first.</param>
    private T Negotiate<T>(T? asked, ImmutableArray<T> formats, Func<T, string> mediaType)
        where T : class
    {
        HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        if (asked is not null)
            return asked;
        var chosen = Negotiation.Choose(HttpContext.Request, [.. formats.Select(mediaType)]);
        return formats.FirstOrDefault(format => mediaType(format) == chosen)
            ?? throw RefusedException.For(
                ProblemKind.NotAcceptable,
                $"Accept names none of {string.Join(", ", formats.Select(mediaType))}.");
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
