using System.Text.Json;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Json;

/// <summary>Writes timelines as JSON (docs/json.md).</summary>
internal static class TimelineJson
{
    public const string Name = "argument-map-timeline";

    public static void Write(Stream stream, Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(timeline);
        using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("format"u8, Name);
            json.WriteNumber("version"u8, JsonFormat.Version);
            json.WriteString("title"u8, timeline.Graph.Title);
            json.WriteString("engine"u8, Engine.Version);
            json.WriteString("semantics"u8, timeline.Semantics);
            ScoresJson.Bounds(json, timeline.Bounds);
            json.WriteStartArray("days"u8);
            foreach (var day in timeline.Days)
                Day(json, timeline, day);
            json.WriteEndArray();
            json.WriteNumber("omittedDays"u8, timeline.Omitted);
            json.WriteNumber("omittedNodes"u8, timeline.OmittedTopics);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Day(Utf8JsonWriter json, Timeline timeline, TimelineDay day)
    {
        json.WriteStartObject();
        json.WriteString("day"u8, day.Day.ToString());
        ScoresJson.Ids(json, "came"u8, timeline.Graph, day.Came);
        ScoresJson.Ids(json, "went"u8, timeline.Graph, day.Went);
        json.WriteStartArray("nodes"u8);
        for (var i = 0; i < timeline.Topics.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, timeline.Graph.Nodes[timeline.Topics[i]].Id);
            if (day.Scores[i].Counts)
            {
                ScoresJson.Strength(json, day.Scores[i], timeline.Bounds);
                ScoresJson.Verdict(json, day.Scores[i]);
                ScoresJson.Reliance(json, day.Scores[i]);
            }
            else
            {
                json.WriteString("absent"u8, day.Scores[i].Presence.Name());
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
