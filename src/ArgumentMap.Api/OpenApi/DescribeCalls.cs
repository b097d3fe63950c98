using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using ArgumentMap.Api.Answers;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Telemetry;
using ArgumentMap.Language;
using FastEndpoints;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.OpenApi;

/// <summary>Writes each call of the document: its options, its body, its answers and its problems.</summary>
internal sealed class DescribeCalls(IOptions<ApiSettings> settings, MapAnswers answers, Limits limits, ApiMetrics metrics) : IOpenApiOperationTransformer
{
    /// <summary>Stands where every answer has another.</summary>
    private const string Trace = "00000000000000000000000000000000";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var call = context.Description.ActionDescriptor.EndpointMetadata.OfType<EndpointDefinition>().FirstOrDefault();
        if (call is null)
            return Task.CompletedTask;
        var docs = CallTable.All[call.EndpointType];
        var isHead = context.Description.HttpMethod == HttpMethods.Head;
        operation.OperationId = call.EndpointType.Name.Replace("Endpoint", isHead ? "Head" : "", StringComparison.Ordinal);
        operation.Summary = call.EndpointSummary?.Summary;
        operation.Description = call.EndpointSummary?.Description is { Length: > 0 } description ? description : null;
        operation.Tags = new HashSet<OpenApiTagReference> { new(context.Description.RelativePath!.StartsWith("v1/maps", StringComparison.Ordinal) ? "Stored maps" : "Maps in requests", context.Document) };
        var options = OptionsOf(call.ReqDtoType);
        operation.Parameters = [.. Path(context.Description.RelativePath!), .. options.Select(Query), .. docs.Headers.Select(Header)];
        operation.RequestBody = typeof(MapRequest).IsAssignableFrom(call.ReqDtoType) && context.Description.HttpMethod is "POST" or "PUT" ? Body(options) : null;
        operation.Responses = [];
        foreach (var answer in docs.Answers)
            operation.Responses[answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = Answered(answer, isHead);
        foreach (var problems in docs.Problems.GroupBy(problem => problem.Status).OrderBy(group => group.Key))
            operation.Responses[problems.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)] = Refused([.. problems], isHead);
        return Task.CompletedTask;
    }

    private static ImmutableArray<CallOption> OptionsOf(Type request) =>
        (ImmutableArray<CallOption>)request.GetProperty(nameof(ICall.Taken), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private IEnumerable<IOpenApiParameter> Path(string route)
    {
        foreach (var part in route.Split('/').Where(part => part.StartsWith('{')))
        {
            var name = part.Trim('{', '}');
            yield return new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Schema = Schemas.OfPath(name, settings.Value.Limits) };
        }
    }

    private OpenApiParameter Query(CallOption option) => new()
    {
        Name = option.Name,
        In = ParameterLocation.Query,
        Description = option.Description,
        Required = option.IsRequired,
        Schema = Schemas.Of(option, settings.Value.Limits),
    };

    private static OpenApiParameter Header(HeaderDocs header) => new()
    {
        Name = header.Name,
        In = ParameterLocation.Header,
        Description = header.Description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = header.Pattern },
    };

    private OpenApiRequestBody Body(ImmutableArray<CallOption> options)
    {
        var content = new Dictionary<string, OpenApiMediaType>();
        foreach (var type in MapBody.Types)
        {
            content[type] = type == MapBody.Json
                ? new OpenApiMediaType { Schema = Schemas.Body(options, settings.Value.Limits), Example = new JsonObject { ["source"] = Examples.Map } }
                : new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = Examples.Map };
        }

        return new OpenApiRequestBody { Required = true, Description = $"A map, at most {settings.Value.Limits.BodyBytes} bytes in UTF-8, as it is or compressed (Content-Encoding gzip, deflate or br).", Content = content };
    }

    private OpenApiResponse Answered(AnswerDocs answer, bool isHead)
    {
        var response = new OpenApiResponse { Description = answer.Description, Headers = Headers(answer.Headers) };
        if (isHead || answer.Types.IsEmpty)
            return response;
        response.Content = answer.Types.ToDictionary(type => type, type => new OpenApiMediaType
        {
            Schema = type == MapAnswers.Json && answer.Schema is { } schema ? Schemas.Ref(schema) : new OpenApiSchema { Type = JsonSchemaType.String },
        });
        foreach (var (type, question) in answer.Examples?.Invoke(Examples.Source, answers) ?? [])
        {
            var reading = new MapReading(question.Source, new RecordedIncludes(question.Source.Includes), limits, metrics);
            var body = Encoding.UTF8.GetString(question.Make(reading, CancellationToken.None).Body.Span);
            response.Content[type].Example = type == MapAnswers.Json ? JsonNode.Parse(body) : body;
        }

        return response;
    }

    private static OpenApiResponse Refused(ProblemKind[] kinds, bool isHead)
    {
        var response = new OpenApiResponse { Description = string.Join("; ", kinds.Select(kind => $"{kind.Code}: {kind.Title}")) };
        if (kinds[0].Status is 429 or 503)
            response.Headers = Headers([new HeaderDocs("Retry-After", "Seconds after which to try again.")]);
        else if (kinds[0] == ProblemKind.NoKey)
            response.Headers = Headers([new HeaderDocs("WWW-Authenticate", "ApiKey")]);
        if (isHead)
            return response;
        var example = kinds.Contains(ProblemKind.MapErrors) ? Examples.Problem : new Problem(kinds[0], "What is wrong, and how to mend it.");
        response.Content = new Dictionary<string, OpenApiMediaType>
        {
            [ProblemJson.MediaType] = new() { Schema = Schemas.Ref("Problem"), Example = JsonNode.Parse(ProblemJson.Write(example, Trace)) },
            ["image/svg+xml"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A picture of the problem, for clients that ask for pictures." } },
        };
        return response;
    }

    private static Dictionary<string, IOpenApiHeader>? Headers(ImmutableArray<HeaderDocs> headers) => headers.IsEmpty ? null : headers.ToDictionary(
        header => header.Name,
        header => (IOpenApiHeader)new OpenApiHeader { Description = header.Description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
}
