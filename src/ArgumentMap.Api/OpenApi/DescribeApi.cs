using ArgumentMap.Scoring;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.OpenApi;

/// <summary>Writes what the document says of the API as a whole.</summary>
internal sealed class DescribeApi : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "ArgumentMap",
            Version = Engine.Version,
            Description = "Argument maps over HTTP: checked, scored, explained and rendered. Every call also answers OPTIONS; docs/api.md says more.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas = Schemas.Named.ToDictionary(schema => schema.Key, schema => (IOpenApiSchema)schema.Value);
        var paths = new OpenApiPaths();
        // Endpoints are found in no order that is promised.
        foreach (var (address, path) in document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            paths[address] = path;
            ((OpenApiPathItem)path).Operations = path.Operations?.OrderBy(operation => operation.Key.Method, StringComparer.Ordinal).ToDictionary();
            foreach (var (_, operation) in path.Operations ?? [])
                Resolve(operation, document);
        }

        document.Paths = paths;

        return Task.CompletedTask;
    }

    /// <summary>References are written before the document knows its schemas.</summary>
    private static void Resolve(OpenApiOperation operation, OpenApiDocument document)
    {
        foreach (var content in (operation.Responses ?? []).SelectMany(response => response.Value.Content?.Values ?? []))
        {
            if (content.Schema is OpenApiSchemaReference { Reference.Id: { } name })
                content.Schema = new OpenApiSchemaReference(name, document);
        }
    }
}
