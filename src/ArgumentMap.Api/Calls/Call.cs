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
/// A call: an endpoint that describes itself. Routing, validation and the OpenAPI document are derived from the description. Each call has
/// its own file.
/// </summary>
internal abstract class Call<TRequest> : Endpoint<TRequest>
    where TRequest : CallRequest, new()
{
    /// <summary>Cache-Control of answers that a client may keep but must revalidate before each use.</summary>
    protected const string Revalidate = "no-cache";

    private const string KeepNothing = "no-store";

    private const string AcceptAndEncoding = "Accept, Accept-Encoding";

    /// <summary>Media types that are compressed already.</summary>
    private static readonly string[] Packed = ["image/png", "application/pdf"];

    /// <summary>Smaller answers fit into one packet anyway.</summary>
    private const int LeastCompressed = 1_024;

    public override Task OnBeforeValidateAsync(TRequest req, CancellationToken ct)
    {
        HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<RequestValidator>().Check(req);
        return Task.CompletedTask;
    }

    protected void Describe(CallDescriptor description)
    {
        var call = description with { Id = GetType().Name[..^"Call".Length] };
        // What a client can keep it can also read under a condition.
        if (call.Replies.Any(reply => reply.Status == StatusCodes.Status304NotModified))
            call = call with { Problems = call.Problems.Add(ProblemKind.Stale) };
        Verbs(call.Method == Http.GET ? [Http.GET, Http.HEAD] : [call.Method]);
        Routes(call.Address);
        AllowAnonymous();
        RequestBinder(new CallBinder<TRequest>());
        // The framework does not check the type of the body: BodyReader does, and can say what was expected.
        Description(endpoint => endpoint.ClearDefaultAccepts().WithMetadata(call, new RequestValidator(call)));
    }

    /// <summary>The format that a request names or, if it names none, accepts.</summary>
    /// <param name="name">Name of an available format, or null.</param>
    /// <exception cref="RefusedException">
    /// No accepted format is available, or the format does not take an option of the request.
    /// </exception>
    protected MapFormat Negotiate(TRequest request, string? name)
    {
        var formats = Resolve<MapFormats>();
        if (name is not null && formats.Find(name) is null)
            throw ApiFormats.NotOffered(name);
        var format = Negotiate(name is null ? null : formats.Find(name), formats.All, format => format.MediaType);
        request.Refuse(format.Name, formats.Options);
        return format;
    }

    /// <summary>The same for a comparison of two maps.</summary>
    /// <exception cref="RefusedException">
    /// No accepted format is available, or the format does not take an option of the request.
    /// </exception>
    protected IComparisonFormat NegotiateComparison(TRequest request, string? name)
    {
        var formats = Resolve<MapFormats>();
        var format = Negotiate(name is null ? null : formats.FindComparison(name), formats.Comparisons, format => format.MediaType);
        request.Refuse(format.Name, formats.ComparisonOptions);
        return format;
    }

    /// <summary>A path of the API as clients reach it, perhaps below that of a proxy.</summary>
    protected string Link(string path) => HttpContext.Request.PathBase + path;

    /// <summary>The same for an answer that is neither a map nor a comparison.</summary>
    /// <exception cref="RefusedException">No accepted format is available.</exception>
    protected AnswerFormat Negotiate(TRequest request, ImmutableArray<AnswerFormat> formats) =>
        Negotiate(formats.FirstOrDefault(format => format.Name == request.Format), formats, format => format.MediaType);

    /// <param name="formats">The available formats; the first is for clients that have no preference.</param>
    private T Negotiate<T>(T? asked, ImmutableArray<T> formats, Func<T, string> mediaType)
        where T : class
    {
        if (asked is not null)
            return asked;
        HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        var chosen = Negotiation.Choose(HttpContext.Request, [.. formats.Select(mediaType)]);
        return formats.FirstOrDefault(format => mediaType(format) == chosen)
            ?? throw RefusedException.For(
                ProblemKind.NotAcceptable,
                $"Accept allows none of {string.Join(", ", formats.Select(mediaType))}.");
    }

    /// <summary>Sends a reply. GET and HEAD get its ETag, or 304 if the client already has it.</summary>
    /// <param name="caching">Cache-Control of replies to GET and HEAD.</param>
    /// <param name="modified">When what is sent was last changed, if nothing else bears on it.</param>
    /// <exception cref="RefusedException">The reply is a problem, or a condition of the request does not hold.</exception>
    protected async Task SendAsync(Reply reply, string caching, CancellationToken cancellation, DateTimeOffset? modified = null)
    {
        if (reply.Problem is { } problem)
            throw new RefusedException(problem);
        var (request, response) = (HttpContext.Request, HttpContext.Response);
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var coding = reply.Body.Length < LeastCompressed || Packed.Contains(reply.MediaType) ? null : Coding.Choose(request);
        response.Headers.Vary = response.Headers.Vary.Count == 0 ? HeaderNames.AcceptEncoding : AcceptAndEncoding;
        response.Headers.CacheControl = isRead ? caching : KeepNothing;
        if (isRead)
        {
            var etag = coding is null ? reply.ETag : coding.Of(reply.ETag);
            response.Headers.ETag = etag;
            if (ReadConditions.Check(request, etag, modified) is { } status)
            {
                if (status == StatusCodes.Status412PreconditionFailed)
                {
                    throw RefusedException.For(
                        ProblemKind.Stale, "What the address names is in another state. Read it without conditions.");
                }

                HttpContext.MarkResponseStart();
                response.StatusCode = status;
                return;
            }
        }

        if (isRead && modified is { } time)
            response.Headers.LastModified = HeaderUtilities.FormatDate(time);
        HttpContext.MarkResponseStart();
        var body = coding is null ? reply.Body : reply.Compressed(coding);
        if (coding is not null)
            response.Headers.ContentEncoding = coding.Name;
        response.ContentType = reply.MediaType;
        response.ContentLength = body.Length;
        ContentSafety.Apply(response);
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, cancellation);
    }
}
