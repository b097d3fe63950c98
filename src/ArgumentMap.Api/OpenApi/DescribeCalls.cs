using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Settings;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.OpenApi;

/// <summary>Writes the calls of the OpenAPI document: their options, bodies, answers and problems.</summary>
internal sealed class DescribeCalls(IOptions<ApiSettings> settings) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (CallOf(context.Description) is not { } call)
            return Task.CompletedTask;
        var (document, isHead) = (context.Document!, context.Description.HttpMethod == HttpMethods.Head);
        operation.OperationId = isHead ? call.Id + "Head" : call.Id;
        operation.Summary = call.Summary;
        operation.Description = call.Description;
        operation.Tags = new HashSet<OpenApiTagReference> { new(call.Group, document) };
        operation.Parameters = [.. call.Parts.Select(Path), .. call.Options.Select(Query), .. call.Headers.Select(Header)];
        operation.RequestBody = call.Body is { } body ? Body(body, call.Replies[0], call.Options) : null;
        var replies = call.Replies.Select(reply => settings.Value.PictureTool.Length > 0 ? reply.WithPrinted() : reply);
        operation.Responses = Responses(call, [.. replies], isHead ? null : call.Id, document);
        if (call.NeedsKey)
            operation.Security = Security(document);
        return Task.CompletedTask;
    }

    /// <summary>The description of the call that an endpoint belongs to; null if it is not one of ours.</summary>
    public static CallDescriptor? CallOf(ApiDescription endpoint) =>
        endpoint.ActionDescriptor.EndpointMetadata.OfType<CallDescriptor>().FirstOrDefault();

    /// <param name="id">Id of the call; null for HEAD and OPTIONS, whose answers have no body.</param>
    public static OpenApiResponse Answered(ReplyDocs answer, string? id, bool isCounted, OpenApiDocument document)
    {
        var response = new OpenApiResponse
        {
            Description = answer.Description,
            Headers = Headers([.. answer.Headers, HeaderDocs.NoSniff, .. Counted(isCounted)], document),
        };
        if (id is null || answer.Types.IsEmpty)
            return response;
        response.Content = answer.Types.ToDictionary(type => type, type => new OpenApiMediaType
        {
            Schema = type == MapReplies.Json && answer.Shape is { } shape
                ? new OpenApiSchemaReference(shape.Name, document)
                : new OpenApiSchema
            {
                Type = type.EndsWith("json", StringComparison.Ordinal) ? JsonSchemaType.Object : JsonSchemaType.String,
                // Not as an external value: that would not exist for somebody who reads a copy of the document.
                Description = answer.AddressAs(type) is { } address ? $"Too long for an example; GET {address} returns one." : null,
            },
            Examples = Named(answer.Maps.Select(map =>
                (map.Name, map.Summary, Examples.Recording(id, Examples.NameOf(answer.Status, map.Name, type))))),
        });
        return response;
    }

    private static HeaderDocs[] Counted(bool isCounted) => isCounted ? [HeaderDocs.RateLimit, HeaderDocs.RateLimitPolicy] : [];

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private OpenApiParameter Path(PathPart part) => new()
    {
        Name = part.Name,
        In = ParameterLocation.Path,
        Required = true,
        Description = part.Description,
        Schema = part.Schema(settings.Value.Limits),
        Example = part.Example,
    };

    private OpenApiParameter Query(CallOption option)
    {
        var schema = Schemas.Of(option, settings.Value.Limits);
        return new OpenApiParameter
        {
            Name = option.Name,
            In = ParameterLocation.Query,
            Description = option.Description,
            Required = option.IsRequired,
            Schema = schema,
            Example = Schemas.Typed(option.Example, schema),
        };
    }

    private static OpenApiParameter Header(HeaderDocs header) => new()
    {
        Name = header.Name,
        In = ParameterLocation.Header,
        Description = header.Description,
        Required = header.IsRequired,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = header.Pattern },
        Example = header.Example,
    };

    /// <param name="answer">The usual answer, whose maps are the examples.</param>
    private OpenApiRequestBody Body(BodyDocs body, ReplyDocs answer, ImmutableArray<CallOption> options) => new()
    {
        Required = true,
        Description =
            $"{body.Content}, at most {settings.Value.Limits.BodyBytes} bytes in UTF-8, plain or compressed (Content-Encoding gzip, "
                + "deflate or br).",
        Content = body.Types.ToDictionary(type => type, type =>
            type == MapBody.Json ? InJson(body, answer, options) : new OpenApiMediaType
        {
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Examples = Named(answer.Maps.Select(map => (map.Name, map.Summary, (JsonNode?)map.Map))),
        }),
    };

    private OpenApiMediaType InJson(BodyDocs body, ReplyDocs answer, ImmutableArray<CallOption> options)
    {
        var limits = settings.Value.Limits;
        var json = new OpenApiMediaType
        {
            Schema = Schemas.Body(body, options, limits),
            Examples = Named(answer.Maps.Select(map => (map.Name, map.Summary, (JsonNode?)body.About(map.Map)))),
        };
        // Required options are already in the query of the examples.
        var free = options.Where(option => !option.IsRequired && !option.StandsApart)
            .ToDictionary(option => option.Name, option => (JsonNode?)Schemas.Typed(option.Example, Schemas.Of(option, limits)));
        if (free.Count > 0)
        {
            var value = body.About(Examples.Map);
            value["options"] = new JsonObject(free);
            json.Examples["options"] = new OpenApiExample { Summary = "With options", Value = value };
        }

        return json;
    }

    /// <summary>A key is required if the operator has configured any; otherwise it is optional.</summary>
    private List<OpenApiSecurityRequirement> Security(OpenApiDocument document)
    {
        var key = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DescribeApi.Key, document)] = [] };
        return settings.Value.HasKeys ? [key] : [key, []];
    }

    /// <param name="id">Id of the call; null for HEAD, whose answers have no body.</param>
    private static OpenApiResponses Responses(
        CallDescriptor call, ImmutableArray<ReplyDocs> replies, string? id, OpenApiDocument document)
    {
        var responses = new OpenApiResponses();
        foreach (var answer in replies)
            responses[Text(answer.Status)] = Answered(answer, id, call.IsCounted, document);
        foreach (var problems in call.Problems.GroupBy(problem => problem.Status).OrderBy(group => group.Key))
            responses[Text(problems.Key)] = Refused([.. problems], id, call.IsCounted, document);
        return responses;
    }

    private static OpenApiResponse Refused(ProblemKind[] kinds, string? id, bool isCounted, OpenApiDocument document)
    {
        // A client that gets 406 does not accept pictures.
        string[] types = kinds[0] == ProblemKind.NotAcceptable
            ? [ProblemJson.MediaType]
            : [ProblemJson.MediaType, ApiFormats.Svg.MediaType];
        var response = new OpenApiResponse
        {
            Description = string.Join("; ", kinds.Select(kind => $"{kind.Code}: {kind.Title}")),
            Headers = Headers(
                [
                    HeaderDocs.NoStore, HeaderDocs.Vary, HeaderDocs.NoSniff,
                    // Something may go wrong before the request is counted.
                    .. Counted(isCounted && kinds[0] != ProblemKind.Internal),
                    .. types.Length > 1
                        ? [HeaderDocs.Safety, HeaderDocs.ProblemCode, HeaderDocs.ProblemMessage]
                        : (HeaderDocs[])[],
                    .. kinds.Contains(ProblemKind.MapErrors) ? [HeaderDocs.ProblemLine] : (HeaderDocs[])[],
                    .. kinds[0].Status is 429 or 503 ? [HeaderDocs.RetryAfter] : (HeaderDocs[])[],
                    .. kinds[0] == ProblemKind.NoKey ? [HeaderDocs.Challenge] : (HeaderDocs[])[],
                ],
                document),
        };
        if (id is null)
            return response;
        response.Content = types.ToDictionary(type => type, type => new OpenApiMediaType
        {
            Schema = type == ProblemJson.MediaType
                ? new OpenApiSchemaReference("Problem", document)
                : new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "A picture of the problem, for clients that ask for pictures.",
                },
            Examples = Named(kinds.Select(kind => (kind.Code, (string?)kind.Title, Examples.Recording(id, Examples.NameOf(kind, type))))),
        });
        return response;
    }

    /// <summary>The examples that have a value, by name.</summary>
    private static Dictionary<string, IOpenApiExample> Named(IEnumerable<(string Name, string? Summary, JsonNode? Value)> examples) =>
        examples
        .Where(example => example.Value is not null)
        .ToDictionary(example => example.Name, example =>
            (IOpenApiExample)new OpenApiExample { Summary = example.Summary, Value = example.Value });

    private static Dictionary<string, IOpenApiHeader> Headers(IEnumerable<HeaderDocs> headers, OpenApiDocument document) =>
        headers.OrderBy(header => header.Name, StringComparer.Ordinal)
            .ToDictionary(header => header.Name, header => (IOpenApiHeader)new OpenApiHeaderReference(header.Id, document));
}
