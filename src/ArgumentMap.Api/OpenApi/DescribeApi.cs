using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Web;
using ArgumentMap.Scoring;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.OpenApi;

/// <summary>Writes the parts of the OpenAPI document that are about the API as a whole.</summary>
internal sealed class DescribeApi(IOptions<ApiSettings> settings) : IOpenApiDocumentTransformer
{
    /// <summary>Name of the security scheme.</summary>
    public const string Key = "ApiKey";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "ArgumentMap",
            Version = Engine.Version,
            Summary = "Argument maps over HTTP: checked, scored, explained, rendered, compared and stored.",
            Description =
                "Answers are byte for byte those of the command line. A request that fails is answered with a problem (RFC 9457), "
                    + "which says what to fix: 405 if the address does not support the method, 404 if there is no such address. See "
                    + "docs/api.md for more.",
            Contact = new OpenApiContact { Name = "The ArgumentMap authors" },
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers =
            [new OpenApiServer { Url = settings.Value.PathBase + "/", Description = "The server that this document came from." }];
        document.Tags = CallGroups.All.Select(tag => new OpenApiTag { Name = tag.Key, Description = tag.Value }).ToHashSet();
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas = Shapes(context).ToDictionary(shape => shape.Name, shape => (IOpenApiSchema)shape.Schema);
        document.Components.Headers = HeaderDocs.OfAnswers.ToDictionary(header => header.Id, Header);
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Key] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = Callers.KeyHeader,
                Description =
                    "One of the keys configured by the operator of the API; Authorization: Bearer works too, also with a token. If there "
                        + "are any keys, changing stored maps requires one. Requests with a key count towards the limit of that key.",
            },
        };
        var paths = new OpenApiPaths();
        var shared = new SharedResponses(document);
        // The order in which endpoints are found is not guaranteed.
        foreach (var (address, path) in document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            var operations = path.Operations!.OrderBy(operation => operation.Key.Method, StringComparer.Ordinal).ToDictionary();
            var like = operations.GetValueOrDefault(HttpMethod.Get) ?? operations.Values.First();
            operations[HttpMethod.Options] = Options(address, like, document);
            foreach (var operation in operations.Values)
                shared.Take(operation.Responses!);
            paths[address] = path;
            ((OpenApiPathItem)path).Operations = operations;
        }

        document.Paths = paths;
        return Task.CompletedTask;
    }

    /// <summary>The shapes that the document defines under a name.</summary>
    private static IEnumerable<Shape> Shapes(OpenApiDocumentTransformerContext context) => context.DescriptionGroups
        .SelectMany(group => group.Items)
        .SelectMany(endpoint => DescribeCalls.CallOf(endpoint)?.Replies ?? [])
        .Select(reply => reply.Shape)
        .OfType<Shape>()
        .Concat(Shape.Shared)
        .Distinct();

    /// <param name="like">Another call to the same address.</param>
    private static OpenApiOperation Options(string address, OpenApiOperation like, OpenApiDocument document) => new()
    {
        OperationId = like.OperationId + "Options",
        Summary = "List the methods that the address supports",
        Description = "In the header Allow, even if what the address names does not exist.",
        Tags = like.Tags,
        Parameters = [.. like.Parameters!.Where(parameter => parameter.In == ParameterLocation.Path)],
        Responses = OfOptions(address, like, document),
    };

    private static OpenApiResponses OfOptions(string address, OpenApiOperation like, OpenApiDocument document)
    {
        var responses = new OpenApiResponses
        {
            [DescribeCalls.Text(ReplyDocs.Options.Status)] = DescribeCalls.Answered(
                ReplyDocs.Options, id: null, CallDescriptor.Counts(address), document),
        };
        foreach (var status in ProblemDocs.Reached.Select(kind => DescribeCalls.Text(kind.Status)))
        {
            if (like.Responses!.TryGetValue(status, out var reached))
                responses[status] = reached;
        }

        return responses;
    }

    private static IOpenApiHeader Header(HeaderDocs header) => new OpenApiHeader
    {
        Description = header.Description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = header.Pattern },
        Example = header.Example,
    };
}
