using System.Text.Json;

namespace ArgumentMap.Review.Schemes;

/// <summary>Writes argumentation schemes as JSON for editors and the API.</summary>
internal static class SchemesJson
{
    /// <summary>
    /// Writes an array with an object for each scheme: <c>name</c>, <c>otherNames</c>, <c>premises</c> (each with its tag as <c>name</c>, and <c>text</c>),
    /// <c>conclusion</c> and <c>questions</c>, the critical questions in order.
    /// </summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Scheme> schemes)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(schemes);
        json.WriteStartArray();
        foreach (var scheme in schemes)
            Write(json, scheme);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Scheme scheme)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, scheme.Name);
        json.WriteStartArray("otherNames"u8);
        foreach (var name in scheme.OtherNames)
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("premises"u8);
        foreach (var role in scheme.Premises)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, role.Name);
            json.WriteString("text"u8, role.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("conclusion"u8, scheme.Conclusion);
        json.WriteStartArray("questions"u8);
        foreach (var question in scheme.Questions)
            json.WriteStringValue(question);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
