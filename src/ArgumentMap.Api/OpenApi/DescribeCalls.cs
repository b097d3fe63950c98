using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Settings;
using ArgumentMap.Formats;
using FastEndpoints;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.OpenApi;

/// <summary>Writes each call of the document: its options, its body, its answers and its problems.</summary>
internal sealed class DescribeCalls(IOptions<ApiSettings> settings) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var call = context.Description.ActionDescriptor.EndpointMetadata.OfType<EndpointDefinition>().FirstOrDefault();
        if (call is null)
            return Task.CompletedTask;
        var (docs, document, method) = (CallTable.All[call.EndpointType], context.Document!, context.Description.HttpMethod);
        var id = call.EndpointType.Name.Replace("Endpoint", "", StringComparison.Ordinal);
        operation.OperationId = method == HttpMethods.Head ? id + "Head" : id;
        operation.Summary = call.EndpointSummary!.Summary;
        operation.Description = call.EndpointSummary.Description;
        operation.Tags = new HashSet<OpenApiTagReference> { new(Tags.Of(context.Description.RelativePath!), document) };
        var options = OptionsOf(call.ReqDtoType);
        operation.Parameters = [.. Path(context.Description.RelativePath!, call.ReqDtoType), .. options.Select(Query), .. docs.Headers.Select(Header)];
        operation.RequestBody = typeof(MapRequest).IsAssignableFrom(call.ReqDtoType) && method is "POST" or "PUT" ? Body(docs.Answers[0], options) : null;
        operation.Responses = Responses(docs, method == HttpMethods.Head ? null : id, document);
        if (docs.NeedsKey)
            operation.Security = Security(document);
        return Task.CompletedTask;
    }

    /// <param name="id">Of the call; null where answers have no body.</param>
    public static OpenApiResponse Answered(ReplyDocs answer, string? id, OpenApiDocument document)
    {
        var response = new OpenApiResponse { Description = answer.Description, Headers = Headers([.. answer.Headers, HeaderDocs.NoSniff], document) };
        if (id is null || answer.Types.IsEmpty)
            return response;
        response.Content = answer.Types.ToDictionary(type => type, type => new OpenApiMediaType
        {
            Schema = type == MapReplies.Json && answer.Schema is { } schema ? new OpenApiSchemaReference(schema, document) : new OpenApiSchema
            {
                Type = type.EndsWith("json", StringComparison.Ordinal) ? JsonSchemaType.Object : JsonSchemaType.String,
                // An external value would have to be there for who reads a copy of the document, too.
                Description = Examples.Elsewhere.TryGetValue(type, out var address) ? $"Too long for an example here; GET {address} gets one." : null,
            },
            Examples = Named(answer.Maps.Select(map => (map.Name, map.Summary, Examples.Answer(id, Examples.NameOf(answer.Status, map.Name, type))))),
        });
        return response;
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<CallOption> OptionsOf(Type request) =>
        (ImmutableArray<CallOption>?)request.GetProperty(nameof(ICall.Taken), BindingFlags.Public | BindingFlags.Static)?.GetValue(null) ?? [];

    private IEnumerable<IOpenApiParameter> Path(string route, Type request)
    {
        foreach (var part in route.Split('/').Where(part => part.StartsWith('{')))
        {
            var name = part.Trim('{', '}');
            yield return new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Path,
                Required = true,
                Description = Schemas.Parts[name],
                Schema = Schemas.OfPath(name, request, settings.Value.Limits),
                Example = Examples.Values[name],
            };
        }
    }

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
            Example = Schemas.Typed(Examples.Values[option.Name], schema),
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

    /// <param name="answer">To the maps that are examples of it.</param>
    private OpenApiRequestBody Body(ReplyDocs answer, ImmutableArray<CallOption> options) => new()
    {
        Required = true,
        Description = $"A map, at most {settings.Value.Limits.BodyBytes} bytes in UTF-8, as it is or compressed (Content-Encoding gzip, deflate or br).",
        Content = MapBody.Types.ToDictionary(type => type, type => type == MapBody.Json ? InJson(answer, options) : new OpenApiMediaType
        {
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Examples = Named(answer.Maps.Select(map => (map.Name, map.Summary, (JsonNode?)map.Map))),
        }),
    };

    private OpenApiMediaType InJson(ReplyDocs answer, ImmutableArray<CallOption> options)
    {
        var limits = settings.Value.Limits;
        var json = new OpenApiMediaType
        {
            Schema = Schemas.Body(options, limits),
            Examples = Named(answer.Maps.Select(map => (map.Name, map.Summary, (JsonNode?)new JsonObject { ["source"] = map.Map }))),
        };
        // What a call needs stands in the query already.
        var free = options.Where(option => !option.IsRequired).ToDictionary(option => option.Name, option => (JsonNode?)Schemas.Typed(Examples.Values[option.Name], Schemas.Of(option, limits)));
        if (free.Count > 0)
            json.Examples["options"] = new OpenApiExample { Summary = "A map with options", Value = new JsonObject { ["source"] = Examples.Map, ["options"] = new JsonObject(free) } };
        return json;
    }

    /// <summary>Whoever runs the API says whether a key is needed.</summary>
    private List<OpenApiSecurityRequirement> Security(OpenApiDocument document)
    {
        var key = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DescribeApi.Key, document)] = [] };
        return settings.Value.Keys.Length > 0 ? [key] : [key, []];
    }

    /// <param name="id">Of the call; null where answers have no body.</param>
    private static OpenApiResponses Responses(CallDocs docs, string? id, OpenApiDocument document)
    {
        var responses = new OpenApiResponses();
        foreach (var answer in docs.Answers)
            responses[Text(answer.Status)] = Answered(answer, id, document);
        foreach (var problems in docs.Problems.GroupBy(problem => problem.Status).OrderBy(group => group.Key))
            responses[Text(problems.Key)] = Refused([.. problems], id, document);
        return responses;
    }

    private static OpenApiResponse Refused(ProblemKind[] kinds, string? id, OpenApiDocument document)
    {
        // Whom 406 tells that there is no such format has asked for no picture either.
        string[] types = kinds[0] == ProblemKind.NotAcceptable ? [ProblemJson.MediaType] : [ProblemJson.MediaType, ApiFormats.Svg.MediaType];
        var response = new OpenApiResponse
        {
            Description = string.Join("; ", kinds.Select(kind => $"{kind.Code}: {kind.Title}")),
            Headers = Headers(
                [
                    HeaderDocs.NoStore, HeaderDocs.Vary, HeaderDocs.NoSniff,
                    .. types.Length > 1 ? [HeaderDocs.Safety] : (HeaderDocs[])[],
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
                : new OpenApiSchema { Type = JsonSchemaType.String, Description = "A picture of the problem, for clients that ask for pictures." },
            Examples = Named(kinds.Select(kind => (kind.Code, (string?)kind.Title, Examples.Answer(id, Examples.NameOf(kind, type))))),
        });
        return response;
    }

    /// <summary>Those there are.</summary>
    private static Dictionary<string, IOpenApiExample> Named(IEnumerable<(string Name, string? Summary, JsonNode? Value)> examples) => examples
        .Where(example => example.Value is not null)
        .ToDictionary(example => example.Name, example => (IOpenApiExample)new OpenApiExample { Summary = example.Summary, Value = example.Value });

    private static Dictionary<string, IOpenApiHeader> Headers(IEnumerable<HeaderDocs> headers, OpenApiDocument document) =>
        headers.OrderBy(header => header.Name, StringComparer.Ordinal).ToDictionary(header => header.Name, header => (IOpenApiHeader)new OpenApiHeaderReference(header.Id, document));
}
