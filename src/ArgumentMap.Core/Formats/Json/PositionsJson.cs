using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Positions;

namespace ArgumentMap.Formats.Json;

/// <summary>Writes the positions on a map as JSON (docs/json.md).</summary>
internal static class PositionsJson
{
    public const string Name = "argument-map-positions";

    public static void Write(Stream stream, MapPositions positions)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(positions);
        var graph = positions.Graph;
        using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("format"u8, Name);
            json.WriteNumber("version"u8, JsonFormat.Version);
            json.WriteString("title"u8, graph.Title);
            json.WriteString("engine"u8, Engine.Version);
            json.WriteString("semantics"u8, positions.Semantics.Name);
            ScoresJson.Day(json, "asOf"u8, positions.AsOf);
            json.WriteString("headline"u8, positions.Headline);
            json.WriteBoolean("hasMore"u8, positions.HasMore);
            ScoresJson.Ids(json, "partAt"u8, graph, positions.PartAt);
            if (positions.PartAtQuestion is { } question)
                json.WriteString("partAtQuestion"u8, graph.Nodes[question].Id);
            ScoresJson.Ids(json, "acceptedByAll"u8, graph, positions.Items.Where(positions.AllAccept));
            ScoresJson.Ids(json, "acceptedBySome"u8, graph, positions.Items.Where(positions.SomeAccept));
            json.WriteStartArray("positions"u8);
            foreach (var position in positions.Listed)
            {
                json.WriteStartObject();
                ScoresJson.Ids(json, "accepted"u8, graph, position.With(Verdict.Accepted));
                ScoresJson.Ids(json, "rejected"u8, graph, position.With(Verdict.Rejected));
                ScoresJson.Ids(json, "undecided"u8, graph, position.With(Verdict.Undecided));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
