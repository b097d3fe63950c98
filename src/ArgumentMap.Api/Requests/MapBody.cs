using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ArgumentMap.Api.Problems;
using ArgumentMap.Language;

namespace ArgumentMap.Api.Requests;

/// <summary>A map in JSON: <c>{"source": "…", "options": {"theme": "dark"}}</c>.</summary>
internal static class MapBody
{
    public const string Json = "application/json";

    private const string Shape = "Expected {\"source\": \"text of the map\", \"options\": {}}.";

    /// <summary>Maximum nesting of JSON; valid bodies need less.</summary>
    private const int Depth = 8;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = Depth, AllowDuplicateProperties = false };

    /// <summary>The media types in which a map can be sent.</summary>
    public static IReadOnlyList<string> Types { get; } = ["text/vnd.argument-map", "text/plain", Json];

    public static (byte[] Source, IReadOnlyList<GivenOption> Options) Read(byte[] body)
    {
        if (!Utf8.IsValid(body))
            throw Bad("bad-utf8", "", "The body is not valid UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(body), Reading);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw NotJson(exception);
        }
        catch (InvalidOperationException)
        {
            // Thrown when names are compared, before any of them is read.
            throw Bad("bad-json", "", "The name of a property holds half a surrogate pair, which is not a character.");
        }
    }

    private static (byte[] Source, IReadOnlyList<GivenOption> Options) Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw Bad("bad-json", "", $"The body is not an object. {Shape}");
        byte[]? source = null;
        var options = new List<GivenOption>();
        foreach (var property in root.EnumerateObject())
        {
            switch (property.Name)
            {
                case "source":
                    source = property.Value.ValueKind == JsonValueKind.String
                        ? Encoding.UTF8.GetBytes(Text(property.Value, "#/source"))
                        : throw Bad("bad-json", "#/source", "'source' is not a string. Expected the text of the map.");
                    break;
                case "options":
                    if (property.Value.ValueKind != JsonValueKind.Object)
                        throw Bad(
                            "bad-json", "#/options",
                            "'options' is not an object. Expected names and values such as {\"theme\": \"dark\"}.");
                    options.AddRange(property.Value.EnumerateObject().Select(Option));
                    break;
                case var name:
                    var meant = Spelling.Nearest(name, ["source", "options"]) is { } nearest ? $" Did you mean '{nearest}'?" : " " + Shape;
                    throw Bad("unknown-property", "#/" + Escaped(name), $"There is no property '{name}'.{meant}");
            }
        }

        return (source ?? throw Bad("bad-json", "#/source", $"'source' is missing. {Shape}"), options);
    }

    private static GivenOption Option(JsonProperty property)
    {
        var name = property.Name;
        var pointer = "#/options/" + Escaped(name);
        var value = property.Value.ValueKind switch
        {
            JsonValueKind.String => Text(property.Value, pointer),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => property.Value.GetRawText(),
            _ => throw Bad("bad-json", pointer, $"The value of '{name}' is not a string, a number, true or false."),
        };
        return new GivenOption(name, value, pointer);
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] body) =>
        body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? body.AsMemory(3) : body;

    /// <summary>The value of a string, whose escapes may stand for half a surrogate pair.</summary>
    private static string Text(JsonElement value, string pointer)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Bad("bad-json", pointer, "The string holds half a surrogate pair, which is not a character.");
        }
    }

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static RefusedException NotJson(JsonException exception)
    {
        // The framework's message sometimes contains names of its types.
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"The body cannot be read as JSON: something at this place is not JSON, appears twice, has no end or is nested deeper than "
                + $"{Depth} levels. {Shape}");
        var error = new ProblemError("bad-json", message) { Pointer = "#" };
        if (exception.LineNumber is { } line && exception.BytePositionInLine is { } column)
            error = error with { Line = (int)line + 1, Column = (int)column + 1 };
        return new RefusedException(new Problem(ProblemKind.BadBody, error.Message) { Errors = [error] });
    }

    private static RefusedException Bad(string code, string pointer, string message) =>
        new(new Problem(ProblemKind.BadBody, message)
        {
            Errors = [new ProblemError(code, message) { Pointer = pointer.Length == 0 ? "#" : pointer }],
        });
}
