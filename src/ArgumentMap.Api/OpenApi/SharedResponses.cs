using System.Globalization;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.OpenApi;

/// <summary>Moves the responses of problems into the components of the document, so that equal ones are defined only once.</summary>
internal sealed class SharedResponses(OpenApiDocument document)
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public void Take(OpenApiResponses responses)
    {
        foreach (var (status, response) in responses.Where(response => response.Key[0] >= '4').ToList())
            responses[status] = new OpenApiResponseReference(IdOf(status, response), document);
    }

    private string IdOf(string status, IOpenApiResponse response)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        response.SerializeAsV31(new OpenApiJsonWriter(text));
        if (_ids.TryGetValue(text.ToString(), out var known))
            return known;
        var others = _ids.Values.Count(id => id.Split('.')[0] == status);
        var id = others == 0 ? status : string.Create(CultureInfo.InvariantCulture, $"{status}.{others + 1}");
        document.AddComponent(id, response);
        return _ids[text.ToString()] = id;
    }
}
