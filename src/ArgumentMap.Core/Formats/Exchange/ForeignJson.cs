using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Json;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Exchange;

/// <summary>A file of another tool in JSON.</summary>
internal sealed class ForeignJson : IDisposable
{
    /// <summary>Characters of JSON whose reading costs about as much as a visit to a node.</summary>
    private const int LettersOfAUnit = 4;

    private const string HalfPair = "A string contains half of a surrogate pair.";

    private readonly byte[] _utf8;
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Effort _effort;
    private JsonDocument? _document;

    private ForeignJson(SourceText source, DiagnosticBag diagnostics, Effort effort)
    {
        (_source, _diagnostics, _effort) = (source, diagnostics, effort);
        effort.Spend(1 + (source.Length / LettersOfAUnit));
        _utf8 = Encoding.UTF8.GetBytes(source.Text);
    }

    /// <summary>The object that the file consists of.</summary>
    public JsonElement Root => _document!.RootElement;

    /// <summary>Reads a file; null where it is not an object in JSON, which is reported.</summary>
    /// <param name="expected">What is expected, as a sentence.</param>
    public static ForeignJson? Open(SourceText source, string expected, DiagnosticBag diagnostics, Effort effort)
    {
        var json = new ForeignJson(source, diagnostics, effort);
        return json.Parse(expected) ? json : null;
    }

    /// <summary>Whether a text looks like an object in JSON whose members, and those of the first of its nodes, are such.</summary>
    /// <param name="fits">Given the names of the members and those of the first element of <c>nodes</c>.</param>
    public static bool Looks(string text, Func<JsonMembers, bool> fits) => JsonMembers.Of(text) is { } members && fits(members);

    /// <summary>The elements of a member that is an array; none, which is reported, where it is not.</summary>
    public IEnumerable<JsonElement> Array(JsonElement element, string name, string path, bool isRequired)
    {
        if (element.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array)
            return array.EnumerateArray();
        if (isRequired || array.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
            Report(path, $"Expected an array \"{name}\".");
        return [];
    }

    /// <summary>A member that is text or a number, as text; empty where it is neither.</summary>
    public static string Text(JsonElement element, string name)
    {
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? Text(value) : "";
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => "",
    };

    /// <summary>The texts of the members of a member that is an object, by name, in the order of the file.</summary>
    public static List<(string Name, string Value)> Members(JsonElement element, string name) =>
        element.TryGetObject(name, out var members)
            ? [.. members.EnumerateObject().SelectMany(member => member.Value.ValueKind == JsonValueKind.Array
                ? member.Value.EnumerateArray().Select(value => (member.Name, Text(value)))
                : [(member.Name, Text(member.Value))])]
            : [];

    /// <summary>The place of a value, such as <c>nodes/3/type</c>.</summary>
    public SourceLocation Locate(string path)
    {
        _effort.Spend(1 + (_source.Length / LettersOfAUnit));
        return JsonPlaces.Find(_utf8, _source, path);
    }

    public static string Path(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}/{index}");

    public void Report(string path, string message)
    {
        if (_diagnostics.Full)
            _diagnostics.Add(new Diagnostic(ForeignFile.Unreadable, "", default));
        else
            _diagnostics.Add(new Diagnostic(ForeignFile.Unreadable, message, Locate(path)));
    }

    public void Dispose() => _document?.Dispose();

    private bool Parse(string expected)
    {
        try
        {
            _document = JsonDocument.Parse(_utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (Root.ValueKind == JsonValueKind.Object && HasWholeStrings())
                return true;
            Report("", Root.ValueKind == JsonValueKind.Object ? HalfPair : expected);
        }
        catch (InvalidOperationException)
        {
            // Thrown when names are compared.
            Report("", HalfPair);
        }
        catch (JsonException exception)
        {
            _diagnostics.Add(new Diagnostic(
                ForeignFile.Unreadable,
                $"From here on, the text is not JSON, is nested too deep, or repeats a name. {expected}",
                JsonPlaces.Find(_source, exception)));
        }

        Dispose();
        return false;
    }

    /// <summary>Whether all strings can be read; an escape for half a surrogate pair cannot.</summary>
    private bool HasWholeStrings() =>
        !_source.Text.Contains("\\ud", StringComparison.OrdinalIgnoreCase) || HasWholeStrings(_utf8);

    /// <inheritdoc cref="HasWholeStrings()"/>
    public static bool HasWholeStrings(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
