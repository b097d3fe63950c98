using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ArgumentMap.Api.Problems;
using ArgumentMap.Language;

namespace ArgumentMap.Api.Requests;

/// <summary>Reads bodies in JSON. Every mistake becomes a problem that points to its place.</summary>
/// <param name="shape">What is expected, as a sentence.</param>
internal sealed class BodyJson(string shape)
{
    /// <summary>Maximum nesting of JSON; valid bodies need less.</summary>
    private const int Depth = 8;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = Depth, AllowDuplicateProperties = false };

    /// <exception cref="RefusedException">The body is not JSON, or not what is expected.</exception>
    public T Read<T>(byte[] body, Func<JsonElement, T> read)
    {
        if (!Utf8.IsValid(body))
            throw Bad("bad-utf8", "#", "The body is not valid UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(body), Reading);
            return read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw NotJson(exception);
        }
        catch (InvalidOperationException)
        {
            // Thrown when names are compared, before any of them is read.
            throw Bad("bad-json", "#", "The name of a property holds half a surrogate pair, which is not a character.");
        }
    }

    /// <summary>The values of an object's properties, by name.</summary>
    /// <param name="what">What the object is, to begin a sentence.</param>
    /// <param name="required">Properties that it must have.</param>
    /// <param name="optional">Further properties that it may have.</param>
    public Dictionary<string, JsonElement> Properties(
        JsonElement element, string pointer, string what, string[] required, params string[] optional)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Bad("bad-json", pointer, $"{what} is not an object. {shape}");
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!required.Contains(property.Name) && !optional.Contains(property.Name))
                throw Unknown(property.Name, pointer, [.. required, .. optional]);
            found.Add(property.Name, property.Value);
        }

        return required.FirstOrDefault(name => !found.ContainsKey(name)) is { } missing
            ? throw Bad("bad-json", $"{pointer}/{missing}", $"'{missing}' is missing. {shape}")
            : found;
    }

    /// <summary>The text of a map.</summary>
    public static byte[] Source(JsonElement value, string pointer) => value.ValueKind == JsonValueKind.String
        ? Encoding.UTF8.GetBytes(Text(value, pointer))
        : throw Bad("bad-json", pointer, $"'{pointer[(pointer.LastIndexOf('/') + 1)..]}' is not a string. Expected the text of the map.");

    /// <param name="except">An option that is read elsewhere.</param>
    public static IEnumerable<GivenOption> Options(JsonElement value, string? except = null)
    {
        const string Pointer = "#/options";
        if (value.ValueKind != JsonValueKind.Object)
            throw Bad("bad-json", Pointer, "'options' is not an object. Expected names and values such as {\"theme\": \"dark\"}.");
        return value.EnumerateObject().Where(option => option.Name != except).Select(option => Option(option, Pointer));
    }

    public static string Text(JsonElement value, string pointer)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Its escapes stand for half a surrogate pair.
            throw Bad("bad-json", pointer, "The string holds half a surrogate pair, which is not a character.");
        }
    }

    public static RefusedException Bad(string code, string pointer, string message) =>
        new(new Problem(ProblemKind.BadBody, message) { Errors = [new ProblemError(code, message) { Pointer = pointer }] });

    private static GivenOption Option(JsonProperty property, string place)
    {
        var name = property.Name;
        var pointer = $"{place}/{Escaped(name)}";
        var value = property.Value.ValueKind switch
        {
            JsonValueKind.String => Text(property.Value, pointer),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => property.Value.GetRawText(),
            _ => throw Bad("bad-json", pointer, $"The value of '{name}' is not a string, a number, true or false."),
        };
        return new GivenOption(name, value, pointer);
    }

    private RefusedException Unknown(string name, string pointer, string[] known)
    {
        var meant = Spelling.Nearest(name, known) is { } nearest ? $" Did you mean '{nearest}'?" : " " + shape;
        return Bad("unknown-property", $"{pointer}/{Escaped(name)}", $"There is no property '{name}'.{meant}");
    }

    private RefusedException NotJson(JsonException exception)
    {
        // The framework's message sometimes contains names of its types.
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"The body cannot be read as JSON: something at this place is not JSON, appears twice, has no end or is nested deeper than "
                + $"{Depth} levels. {shape}");
        var error = new ProblemError("bad-json", message) { Pointer = "#" };
        if (exception.LineNumber is { } line && exception.BytePositionInLine is { } column)
            error = error with { Line = (int)line + 1, Column = (int)column + 1 };
        return new RefusedException(new Problem(ProblemKind.BadBody, error.Message) { Errors = [error] });
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] body) =>
        body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? body.AsMemory(3) : body;

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
