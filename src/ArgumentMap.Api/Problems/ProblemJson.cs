using System.Text.Json;
using ArgumentMap.Formats.Json;

namespace ArgumentMap.Api.Problems;

/// <summary>A problem in the JSON of RFC 9457.</summary>
internal static class ProblemJson
{
    public const string MediaType = "application/problem+json";

    public static byte[] Write(Problem problem, string trace)
    {
        using var stream = new MemoryStream();
        using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, problem.Kind.Type);
            json.WriteString("title"u8, problem.Kind.Title);
            json.WriteNumber("status"u8, problem.Kind.Status);
            json.WriteString("detail"u8, problem.Detail);
            json.WriteString("traceId"u8, trace);
            json.WriteStartArray("errors"u8);
            foreach (var error in problem.Errors)
                Write(json, error);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ProblemError error)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, error.Code);
        json.WriteString("message"u8, error.Message);
        if (error.Pointer is { } pointer)
            json.WriteString("pointer"u8, pointer);
        if (error.File is { } file)
            json.WriteString("file"u8, file);
        if (error.Line is { } line)
            json.WriteNumber("line"u8, line);
        if (error.Column is { } column)
            json.WriteNumber("column"u8, column);
        json.WriteEndObject();
    }
}
